package io.kairan.wire;

import io.kairan.meeting.Role;
import java.util.List;

/** The links of the demo meeting, for the start page on this machine. */
public record DemoLinks(String title, List<DemoLink> links) {

  public DemoLinks {
    links = List.copyOf(links);
  }

  /** A seat's link with who sits there. */
  public record DemoLink(String name, Role role, String url) {}
}
