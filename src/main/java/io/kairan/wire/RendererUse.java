package io.kairan.wire;

/**
 * What became of the render children since the server's start.
 *
 * @param childrenLost children that ended at their work: by a limit, or by themselves
 */
public record RendererUse(long childrenLost) {}
