package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names in what a pack says for pictures.
 *
 * @param type the type it is said on
 */
record PictureNames(RowType type) {

  /** The names of fields of the type itself. */
  List<String> all() {
    List<String> names = new ArrayList<>();
    Timeline timeline = type.timeline();
    if (timeline != null) {
      names.addAll(
          List.of(
              timeline.first(),
              timeline.last(),
              timeline.label(),
              timeline.group(),
              timeline.mark()));
    }
    Window window = type.window();
    if (window != null) {
      names.addAll(List.of(window.from(), window.to(), window.group()));
    }
    shares().forEach(share -> names.add(share.of()));
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** The names of other types, or of their fields as {@code Type.field}. */
  List<String> references() {
    List<String> names = new ArrayList<>();
    Window window = type.window();
    if (window != null) {
      names.add(window.of());
    }
    for (Field field : type.fieldsWith(Deadline.class)) {
      Deadline deadline = type.said(field, Deadline.class);
      names.add(deadline == null ? "" : deadline.value());
    }
    shares().forEach(share -> names.addAll(List.of(share.aim(), share.least())));
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  private Stream<Share> shares() {
    return type.fieldsWith(Share.class).stream()
        .flatMap(field -> Stream.ofNullable(type.said(field, Share.class)));
  }
}
