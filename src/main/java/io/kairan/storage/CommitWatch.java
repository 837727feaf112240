package io.kairan.storage;

/** Is told how the commits of a database go, on its writer's thread; it must not block. */
public interface CommitWatch {

  /** Nobody looks. */
  CommitWatch NONE =
      new CommitWatch() {
        @Override
        public void committed(int writes, long nanos) {}

        @Override
        public void failed(Throwable problem) {}

        @Override
        public void recovered() {}
      };

  /** A group of writes is on the disk; its work and its commit took so long. */
  void committed(int writes, long nanos);

  /** The database takes no writes from now on. Told before any of the group's authors is. */
  void failed(Throwable problem);

  /** The database takes writes again. */
  void recovered();
}
