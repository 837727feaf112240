package io.kairan.archive;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.page;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Fonts;
import io.kairan.meeting.Collecting;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.OwnSheets;
import io.kairan.meeting.PageOrigin;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderSettings;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCopiesIT {

  @TempDir private static Path work;
  private static RenderPool pool;

  @TempDir private Path data;

  @BeforeAll
  static void start() throws IOException {
    pool = RenderPool.start(RenderSettings.of(Fonts.folder(), work));
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  @DisplayName("MEM7 A copy has the shared ink and its owner's memos, and nobody else's")
  void ownAlone() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument paper = meeting.paper("paper", "予算: 案", 3);
      meeting.draw(paper);
      meeting.memo(MEMBER, "mine", page(paper, 1));
      meeting.memo(MEMBER, "mine-too", page(paper, 3));
      meeting.memo(MEMBER, "erased", page(paper, 3));
      meeting.memo(MEMBER, new InkChange.Erase(page(paper, 3), List.of(new StrokeId("erased"))));
      meeting.memo(CHAIR, "not-mine", page(paper, 2));
      OwnCopies.Copy copy = value(meeting.copy(MEMBER, paper.document()));
      assertThat(copy.name()).isEqualTo("予算__案（メモ入り）.pdf");
      assertThat(ink(copy.file()))
          .containsExactly("1 山田 太郎 kairan-a", "1 髙橋 花子 kairan-mine", "3 髙橋 花子 kairan-mine-too");
      byte[] bytes = Files.readAllBytes(copy.file());
      byte[] original = Files.readAllBytes(meeting.original(paper));
      assertThat(bytes).startsWith(original);
      try (var left = Files.list(meeting.copyFolder())) {
        assertThat(left).containsExactly(copy.file());
      }
    }
  }

  @Test
  @DisplayName("MEM7 REV7 Memos of earlier versions are in the copy where the screen shows them")
  void replaced() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument paper = meeting.paper("paper", "資料", 3);
      meeting.open();
      meeting.memo(MEMBER, "equal", page(paper, 1));
      meeting.memo(MEMBER, "changed", page(paper, 2));
      meeting.memo(MEMBER, "removed", page(paper, 3));
      MeetingDocument second =
          meeting.replace(
              paper,
              List.of(new PageOrigin(0, false), new PageOrigin(1, true), new PageOrigin(2, false)));
      MeetingDocument third =
          meeting.replace(second, List.of(new PageOrigin(3, true), new PageOrigin(2, false)));
      meeting.memo(MEMBER, "new", page(third, 1));
      OwnCopies.Copy copy = value(meeting.copy(MEMBER, paper.document()));
      assertThat(ink(copy.file()))
          .containsExactly("1 髙橋 花子 kairan-changed and 1 more", "2 髙橋 花子 kairan-equal");
      OwnCopies.Copy old =
          value(meeting.copy(MEMBER, paper.document(), Optional.of(paper.revision())));
      assertThat(ink(old.file()))
          .containsExactly(
              "1 髙橋 花子 kairan-equal", "2 髙橋 花子 kairan-changed", "3 髙橋 花子 kairan-removed");
    }
  }

  @Test
  @DisplayName("MEM7 Written memo sheets are a PDF too, up to the last one with a memo")
  void sheets() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      meeting.memo(MEMBER, "a", sheet(1));
      meeting.memo(MEMBER, "b", sheet(3));
      OwnCopies.Copy copy = value(meeting.copy(MEMBER, OwnSheets.DOCUMENT));
      assertThat(copy.name()).isEqualTo("総務企画委員会（メモ用紙）.pdf");
      assertThat(ink(copy.file())).containsExactly("1 髙橋 花子 kairan-a", "3 髙橋 花子 kairan-b");
      try (PDDocument document = Loader.loadPDF(copy.file().toFile())) {
        assertThat(document.getNumberOfPages()).isEqualTo(3);
        assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(841.89f);
      }
      assertThat(refused(meeting.copy(CHAIR, OwnSheets.DOCUMENT))).isEqualTo("nothingWritten");
    }
  }

  @Test
  @DisplayName(
      "MEM7 What nobody wrote on, will be collected, or is no paper is refused, and says why")
  void refusals() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument secret = meeting.paper("secret", "秘密の資料", 1);
      MeetingDocument plain = meeting.paper("plain", "資料", 1);
      meeting.open();
      meeting.draw(CHAIR, "shared", plain, 1);
      meeting.memo(CHAIR, "not-mine", page(plain, 1));
      meeting.memo(MEMBER, "mine", page(secret, 1));
      meeting.memo(CLERK, "clerks", page(secret, 1));
      meeting.submit(new MeetingCommand.MarkForCollection(secret.document(), new Collecting(24)));
      assertThat(refused(meeting.copy(MEMBER, plain.document()))).isEqualTo("nothingWritten");
      assertThat(refused(meeting.copy(MEMBER, secret.document()))).isEqualTo("notToBeCopied");
      assertThat(refused(meeting.copy(MEMBER, new DocumentId("none"))))
          .isEqualTo("unknownDocument");
      assertThat(ink(value(meeting.copy(CLERK, secret.document())).file())).hasSize(1);
    }
  }

  @Test
  @DisplayName("MEM7 Who presses twice gets one copy; copies of many are made one after the other")
  void pressedTwice() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument paper = meeting.paper("paper", "資料", 2);
      List<SeatId> owners = List.of(CHAIR, MEMBER, CLERK);
      owners.forEach(owner -> meeting.memo(owner, "of-" + owner, page(paper, 1)));
      List<Future<OwnCopies.Copy>> copies =
          owners.stream().map(owner -> meeting.copy(owner, paper.document())).toList();
      assertThat(refused(meeting.copy(CHAIR, paper.document()))).isEqualTo("copyInWork");
      for (int i = 0; i < owners.size(); i++) {
        assertThat(ink(value(copies.get(i)).file()))
            .singleElement()
            .asString()
            .endsWith("kairan-of-" + owners.get(i));
      }
      assertThat(ink(value(meeting.copy(CHAIR, paper.document())).file())).hasSize(1);
    }
  }

  private static PageRef sheet(int number) {
    return new PageRef(OwnSheets.DOCUMENT, OwnSheets.REVISION, number);
  }

  /** The page, the author, the name and further strokes of each annotation. */
  private static List<String> ink(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int number = 0;
      for (PDPage page : document.getPages()) {
        number++;
        for (PDAnnotation ink : page.getAnnotations()) {
          String author = ink.getCOSObject().getString("T");
          int more = ink.getCOSObject().getCOSArray(COSName.getPDFName("InkList")).size() - 1;
          String others = more == 0 ? "" : " and " + more + " more";
          found.add(number + " " + author + " " + ink.getAnnotationName() + others);
        }
      }
    }
    return found;
  }

  private static String refused(Future<?> copy) {
    String[] code = new String[1];
    assertThatThrownBy(() -> value(copy))
        .isInstanceOfSatisfying(
            ProblemException.class, failure -> code[0] = failure.problem().code());
    return code[0];
  }
}
