package io.kairan.document;

/**
 * How pictures of pages were found since the server began.
 *
 * @param fromMemory in memory
 * @param fromDisk on the disk alone
 * @param waited not drawn yet, or given up on the disk
 */
public record PictureFigures(long fromMemory, long fromDisk, long waited) {}
