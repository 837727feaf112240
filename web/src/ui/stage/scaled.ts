import type { Size } from "../../core/viewport";

/**
 * A picture, decoded and scaled to the device pixels that it is shown with; all of its pixels where
 * `shown` is undefined. Fails where the bytes are no picture.
 */
export async function scaled(blob: Blob, shown: Size | undefined): Promise<ImageBitmap> {
  if (shown === undefined) return createImageBitmap(blob);
  return (await averages()) ? resized(blob, shown) : halved(await createImageBitmap(blob), shown);
}

let known: Promise<boolean> | undefined;

/**
 * Whether this browser's own scaling down looks at every pixel. WebKit's picks some of them, so that
 * thin strokes of letters are missing: one dark column of four has to leave the light darker.
 */
function averages(): Promise<boolean> {
  known ??= (async () => {
    const lines = new ImageData(16, 16);
    for (let pixel = 0; pixel < 256; pixel++) {
      const light = pixel % 4 === 0 ? 0 : 255;
      lines.data.set([light, light, light, 255], pixel * 4);
    }
    const small = await resized(lines, { width: 4, height: 4 });
    const brush = brushOf(small);
    brush.drawImage(small, 0, 0);
    small.close();
    const light = brush.getImageData(1, 1, 1, 1).data[0] ?? 0;
    return light > 150 && light < 230;
  })().catch(() => false);
  return known;
}

function resized(from: ImageBitmapSource, { width, height }: Size): Promise<ImageBitmap> {
  return createImageBitmap(from, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: "high",
  });
}

/** Scales down by halves, each of which takes the mean of four pixels in every browser. Closes `picture`. */
export async function halved(picture: ImageBitmap, shown: Size): Promise<ImageBitmap> {
  let from: ImageBitmap | HTMLCanvasElement = picture;
  let size = { width: picture.width, height: picture.height };
  while (size.width > shown.width || size.height > shown.height) {
    const to = {
      width: Math.max(shown.width, Math.ceil(size.width / 2)),
      height: Math.max(shown.height, Math.ceil(size.height / 2)),
    };
    const brush = brushOf(to);
    brush.drawImage(from, 0, 0, size.width, size.height, 0, 0, to.width, to.height);
    letGo(from);
    from = brush.canvas;
    size = to;
  }
  if (from === picture) return picture;
  const done = await createImageBitmap(from);
  letGo(from);
  return done;
}

function brushOf({ width, height }: Size): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("no canvas");
  return brush;
}

/** Safari counts a canvas's memory until it is collected; an empty one has none. */
function letGo(from: ImageBitmap | HTMLCanvasElement): void {
  if (from instanceof HTMLCanvasElement) from.width = 0;
  else from.close();
}
