package io.kairan.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.kairan.base.CommandId;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Protocol;
import io.kairan.wire.WireJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what a client sent; nothing that arrives can make it throw. */
final class MessageReader {

  /** What a message turned out to be. */
  sealed interface Read {

    record Message(ClientMessage message) implements Read {}

    /** The form is right, but a text or number in this command is out of its bounds. */
    record BadValue(CommandId command) implements Read {}

    /** No message; the reason never holds parts of it. */
    record Malformed(@Nullable CommandId command, String reason) implements Read {}

    /** A hello of another version of the protocol, whatever else it holds. */
    record OtherVersion() implements Read {}
  }

  private MessageReader() {}

  static Read read(byte[] json) {
    try {
      return new Read.Message(WireJson.decode(json, ClientMessage.class));
    } catch (IOException e) {
      return refused(Peek.at(json), e);
    }
  }

  private static Read refused(Peek peek, IOException problem) {
    if (peek.protocol != null && peek.protocol != Protocol.VERSION) {
      return new Read.OtherVersion();
    }
    return peek.command != null && problem instanceof ValueInstantiationException
        ? new Read.BadValue(peek.command)
        : new Read.Malformed(peek.command, reason(problem));
  }

  private static String reason(IOException problem) {
    return switch (problem) {
      case UnrecognizedPropertyException ignored -> "unknown field";
      case InvalidTypeIdException ignored -> "unknown type";
      case ValueInstantiationException ignored -> "value out of range";
      case StreamConstraintsException ignored -> "too deep or too long";
      case StreamReadException ignored -> "not JSON, or a repeated field";
      default -> "missing field, or a value of another type";
    };
  }

  /** What can be seen of a message that is none, up to the first thing that is not JSON. */
  private static final class Peek {

    private @Nullable CommandId command;
    private @Nullable Integer protocol;

    static Peek at(byte[] json) {
      Peek peek = new Peek();
      try (JsonParser parser = WireJson.mapper().getFactory().createParser(json)) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            peek.field(parser.currentName(), parser);
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        return peek;
      }
      return peek;
    }

    private void field(String name, JsonParser parser) throws IOException {
      JsonToken value = parser.nextToken();
      if (name.equals("id") && value == JsonToken.VALUE_STRING) {
        command = new CommandId(parser.getText());
      } else if (name.equals("protocol") && value == JsonToken.VALUE_NUMBER_INT) {
        protocol = parser.getIntValue();
      } else {
        parser.skipChildren();
      }
    }
  }
}
