package io.kairan.annotation;

import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All ink on one page of one layer, in the order it was drawn; immutable. An erased stroke keeps
 * its place, so that restoring it puts it back under what was drawn later.
 */
public record InkPage(List<Entry> entries) {

  public static final InkPage EMPTY = new InkPage(List.of());

  /** A stroke with its author, and whether it is erased at the moment. */
  public record Entry(Stroke stroke, SeatId author, boolean erased) {}

  public InkPage {
    entries = List.copyOf(entries);
  }

  /** The page after a change that was accepted before; ids that are not here are passed over. */
  public InkPage after(InkChange change, SeatId author) {
    return switch (change) {
      case InkChange.Draw draw -> with(new Entry(draw.stroke(), author, false));
      case InkChange.Erase erase -> marked(erase.strokes(), true);
      case InkChange.Restore restore -> marked(restore.strokes(), false);
      case InkChange.Move move -> moved(move);
    };
  }

  /** The same ink on another page that is equal to its own. */
  public InkPage on(PageRef page) {
    return new InkPage(
        entries.stream()
            .map(entry -> new Entry(entry.stroke().on(page), entry.author(), entry.erased()))
            .toList());
  }

  /** What can be seen. */
  public List<Entry> visible() {
    return entries.stream().filter(entry -> !entry.erased()).toList();
  }

  /** All entries by their strokes' ids, for whoever looks up many. */
  public Map<StrokeId, Entry> byId() {
    Map<StrokeId, Entry> index = HashMap.newHashMap(entries.size());
    entries.forEach(entry -> index.put(entry.stroke().id(), entry));
    return index;
  }

  public Optional<Entry> find(StrokeId id) {
    return entries.stream().filter(entry -> entry.stroke().id().equals(id)).findFirst();
  }

  private InkPage with(Entry entry) {
    List<Entry> next = new ArrayList<>(entries.size() + 1);
    next.addAll(entries);
    next.add(entry);
    return new InkPage(next);
  }

  private InkPage marked(List<StrokeId> strokes, boolean erased) {
    return each(strokes, entry -> new Entry(entry.stroke(), entry.author(), erased));
  }

  private InkPage moved(InkChange.Move move) {
    return each(
        move.strokes(),
        entry ->
            new Entry(entry.stroke().moved(move.dx(), move.dy()), entry.author(), entry.erased()));
  }

  private InkPage each(List<StrokeId> strokes, UnaryOperator<Entry> change) {
    Set<StrokeId> named = new HashSet<>(strokes);
    return new InkPage(
        entries.stream()
            .map(entry -> named.contains(entry.stroke().id()) ? change.apply(entry) : entry)
            .toList());
  }
}
