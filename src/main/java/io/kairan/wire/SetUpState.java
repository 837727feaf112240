package io.kairan.wire;

/** Whether the first administrator is still to be made. */
public record SetUpState(boolean needed) {}
