package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.PageGeometry;
import io.kairan.meeting.PageOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageAlignmentTest {

  private static final PageGeometry A4 = new PageGeometry(0, 0, 59_528, 84_189, 0, 100);

  @Test
  @DisplayName("REV8 equal pages are found again, inserted and removed ones told apart")
  void insertedAndRemoved() {
    assertThat(aligned("abc", "abc")).isEqualTo("=1 =2 =3");
    assertThat(aligned("abc", "axbc")).isEqualTo("=1 + =2 =3");
    assertThat(aligned("abcd", "ad")).isEqualTo("=1 =4");
    assertThat(aligned("abc", "xabc")).isEqualTo("+ =1 =2 =3");
    assertThat(aligned("ab", "abxy")).isEqualTo("=1 =2 + +");
  }

  @Test
  @DisplayName("REV8 a page that shares most of its words has changed")
  void changed() {
    assertThat(aligned("abc", "aBc")).isEqualTo("=1 ~2 =3");
    assertThat(aligned("abc", "aBxc")).isEqualTo("=1 ~2 + =3");
  }

  @Test
  @DisplayName(
      "REV8 as many rewritten pages between equal ones as there were before are changed ones")
  void rewritten() {
    assertThat(aligned("abc", "axc")).isEqualTo("=1 ~2 =3");
    assertThat(aligned("ab", "xy")).isEqualTo("~1 ~2");
    assertThat(aligned("abc", "axyc")).isEqualTo("=1 + + =3");
  }

  @Test
  @DisplayName("REV8 a page of the same words and another size is not equal")
  void size() {
    PageGeometry wide = new PageGeometry(0, 0, 84_189, 59_528, 0, 100);
    assertThat(PageAlignment.of(List.of(print('a', A4)), List.of(print('a', wide))))
        .containsExactly(new PageOrigin(1, false));
  }

  @Test
  @DisplayName("REV8 a letter that changed on a page without words is noticed, noise is not")
  void pictures() {
    byte[] paper = new byte[PagePrint.WIDTH * 280];
    Arrays.fill(paper, (byte) 250);
    byte[] noisy = paper.clone();
    Random random = new Random(1);
    IntStream.range(0, noisy.length).forEach(i -> noisy[i] -= (byte) random.nextInt(6));
    byte[] written = paper.clone();
    for (int y = 100; y < 104; y++) {
      Arrays.fill(written, y * PagePrint.WIDTH + 48, y * PagePrint.WIDTH + 52, (byte) 100);
    }
    assertThat(scan(paper).equalTo(scan(noisy))).isTrue();
    assertThat(scan(paper).equalTo(scan(written))).isFalse();
    assertThat(scan(paper).similarity(scan(written))).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("REV8 long papers are compared")
  void longPapers() {
    List<PagePrint> before = IntStream.range(0, 400).mapToObj(i -> numbered(i)).toList();
    List<PagePrint> after = Stream.concat(Stream.of(numbered(1_000)), before.stream()).toList();
    List<PageOrigin> origins = PageAlignment.of(before, after);
    assertThat(origins.getFirst()).isEqualTo(new PageOrigin(0, false));
    assertThat(origins.subList(1, 401))
        .isEqualTo(IntStream.rangeClosed(1, 400).mapToObj(i -> new PageOrigin(i, true)).toList());
  }

  /** A letter is a page; its capital is the same page with some of its words changed. */
  private static String aligned(String before, String after) {
    List<PageOrigin> origins = PageAlignment.of(prints(before), prints(after));
    return String.join(
        " ",
        origins.stream()
            .map(one -> one.from() == 0 ? "+" : (one.equal() ? "=" : "~") + one.from())
            .toList());
  }

  private static List<PagePrint> prints(String pages) {
    return pages.chars().mapToObj(page -> print((char) page, A4)).toList();
  }

  private static PagePrint print(char page, PageGeometry geometry) {
    int base = Character.toLowerCase(page) * 1_000;
    int shift = Character.isUpperCase(page) ? 20 : 0;
    int[] words = IntStream.range(base + shift, base + shift + 100).toArray();
    return new PagePrint(geometry, words, Arrays.hashCode(words), new byte[0]);
  }

  private static PagePrint numbered(int number) {
    int[] words = IntStream.range(number * 50, number * 50 + 100).toArray();
    return new PagePrint(A4, words, Arrays.hashCode(words), new byte[0]);
  }

  private static PagePrint scan(byte[] picture) {
    return new PagePrint(A4, new int[0], 0, picture);
  }
}
