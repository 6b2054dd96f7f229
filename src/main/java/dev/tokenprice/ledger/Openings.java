package dev.tokenprice.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The prices that stand in the rows of offers. */
final class Openings {
  private static final int PAGE = 2_500;

  private final JdbcTemplate jdbc;
  private final Opening opening = new Opening();
  private final ByOffer<Opened> rows;

  /**
   * An offer's row.
   *
   * @param points none if they do not stand there
   */
  private record Opened(int offer, List<PointRow> points) {}

  Openings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.rows =
        new ByOffer<>(
            jdbc,
            "offer",
            "id",
            List.of("id", "opening"),
            (row, number) -> opened(row.getInt(1), row.getString(2)),
            Opened::offer);
  }

  private Opened opened(int offer, @Nullable String text) {
    return new Opened(offer, text == null ? List.of() : opening.points(offer, text));
  }

  List<PointRow> between(int firstOffer, int lastOffer) {
    return points(rows.between(firstOffer, lastOffer));
  }

  List<PointRow> of(SortedSet<Integer> offers) {
    return points(rows.of(offers));
  }

  private static List<PointRow> points(List<Opened> opened) {
    var points = new ArrayList<PointRow>();
    opened.forEach(row -> points.addAll(row.points()));
    return points;
  }

  /**
   * Changes what stands in the rows of some offers.
   *
   * @param change what becomes of a point; null takes it out
   * @return changed points that do not fit into the row any longer: they no longer stand there
   */
  List<PointRow> change(BitSet offers, Function<PointRow, @Nullable PointRow> change) {
    var unfit = new ArrayList<PointRow>();
    var page = new TreeSet<Integer>();
    for (int offer = offers.nextSetBit(0); offer >= 0; offer = offers.nextSetBit(offer + 1)) {
      page.add(offer);
      if (page.size() == PAGE) {
        unfit.addAll(changePage(page, change));
        page.clear();
      }
    }
    unfit.addAll(changePage(page, change));
    return unfit;
  }

  private List<PointRow> changePage(
      SortedSet<Integer> offers, Function<PointRow, @Nullable PointRow> change) {
    var unfit = new ArrayList<PointRow>();
    var updates = new ArrayList<@Nullable Object[]>();
    for (Opened row : rows.of(offers)) {
      List<PointRow> changed = changed(row.points(), change);
      if (!changed.equals(row.points())) {
        String text = Opening.of(changed);
        updates.add(new @Nullable Object[] {text, row.offer()});
        if (text == null) {
          unfit.addAll(changed);
        }
      }
    }
    jdbc.batchUpdate("UPDATE offer SET opening = ? WHERE id = ?", updates);
    return unfit;
  }

  private static List<PointRow> changed(
      List<PointRow> points, Function<PointRow, @Nullable PointRow> change) {
    var changed = new ArrayList<PointRow>(points.size());
    for (PointRow point : points) {
      PointRow becomes = change.apply(point);
      if (becomes != null) {
        changed.add(becomes);
      }
    }
    return changed;
  }
}
