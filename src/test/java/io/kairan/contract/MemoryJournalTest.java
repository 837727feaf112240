package io.kairan.contract;

import io.kairan.fixture.MemoryJournal;
import io.kairan.live.Journal;

/** The stand-in of the tests keeps the contract too. */
class MemoryJournalTest extends JournalContract {

  private final Journal journal = new MemoryJournal();

  @Override
  protected Journal journal() {
    return journal;
  }
}
