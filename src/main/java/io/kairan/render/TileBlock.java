package io.kairan.render;

/**
 * Some neighbouring tiles of a page that is drawn larger than its picture. They are drawn in one
 * pass over the page, in a picture that a child has the memory for.
 *
 * @param base the picture that the tiles are sharper than
 * @param level how many times larger the page is drawn than for that picture
 * @param column which block from the left, counted from 0
 * @param row which block from the top, counted from 0
 */
public record TileBlock(PictureSize base, int level, int column, int row) {

  /** The sides of a tile in pixels; those at the right and lower edge are smaller. */
  public static final int SIZE = 1_024;

  /** How many tiles a block has across and down. */
  public static final int TILES = 3;

  public TileBlock {
    if (level < 2 || level > 8 || column < 0 || row < 0) {
      throw new IllegalArgumentException("no block: " + level + ", " + column + ", " + row);
    }
  }

  /** Pixels for each unit of a page with these sides. */
  public double scale(double width, double height) {
    return base.scale(width, height) * level;
  }

  /** The tile of this block at a place in it, as files name it. */
  public String tile(int page, int across, int down) {
    return page + "." + level + "." + (column * TILES + across) + "." + (row * TILES + down);
  }
}
