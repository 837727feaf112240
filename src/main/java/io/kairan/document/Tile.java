package io.kairan.document;

import io.kairan.annotation.PageGeometry;
import io.kairan.render.PictureSize;
import io.kairan.render.TileBlock;
import java.util.Set;

/**
 * A square of a page that is drawn larger than its screen picture, for zoom.
 *
 * @param page counted from 1
 * @param level how many times larger than the screen picture: 2 or 4
 * @param column from the left of the page as it is shown, counted from 0
 * @param row from its top, counted from 0
 */
public record Tile(int page, int level, int column, int row) {

  private static final Set<Integer> LEVELS = Set.of(2, 4);

  /** Whether a page with this geometry has such a tile. */
  boolean isOn(PageGeometry geometry) {
    boolean turned = geometry.rotation() % 180 != 0;
    double width = geometry.width() / 100.0;
    double height = geometry.height() / 100.0;
    double scale = size().scale(width, height) * level;
    return LEVELS.contains(level)
        && column >= 0
        && row >= 0
        && (double) column * TileBlock.SIZE < (turned ? height : width) * scale
        && (double) row * TileBlock.SIZE < (turned ? width : height) * scale;
  }

  /** The block that it is drawn in. */
  TileBlock block() {
    return new TileBlock(size(), level, column / TileBlock.TILES, row / TileBlock.TILES);
  }

  /** Its name in files and addresses, without what tells its kind. */
  String name() {
    return page + "." + level + "." + column + "." + row;
  }

  private static PictureSize size() {
    return Rung.SCREEN.size();
  }
}
