package io.kairan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.MunicipalityId;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiskShareTest {

  private static final MunicipalityId CITY = new MunicipalityId("city");
  private static final MunicipalityId OTHER = new MunicipalityId("other");

  private final List<String> looks = new ArrayList<>();

  @Test
  @DisplayName("PIC14 The pictures are looked through once for each twentieth of their room")
  void seldom() throws Exception {
    DiskShare share = new DiskShare(store(), "rendition", 100_000);
    for (int page = 0; page < 100; page++) {
      share.kept(CITY, 100);
    }
    share.kept(OTHER, 100);
    assertThat(looks).containsExactly("city 95000", "city 95000", "other 95000");
  }

  private DocumentStore store() {
    return (DocumentStore)
        Proxy.newProxyInstance(
            DocumentStore.class.getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("trim");
              looks.add(arguments[0] + " " + arguments[2]);
              return 0L;
            });
  }
}
