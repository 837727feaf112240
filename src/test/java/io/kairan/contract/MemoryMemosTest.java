package io.kairan.contract;

import io.kairan.fixture.MemoryMemos;
import io.kairan.live.MemoStore;

/** The stand-in of the tests keeps the contract too. */
class MemoryMemosTest extends MemoStoreContract {

  private final MemoStore memos = new MemoryMemos();

  @Override
  protected MemoStore memos() {
    return memos;
  }
}
