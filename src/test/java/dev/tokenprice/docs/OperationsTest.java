package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The recipe for Windows keeps the rules that are published for a task of its scheduler. */
class OperationsTest {
  private static final String TASKS = "http://schemas.microsoft.com/windows/2004/02/mit/task";

  /** What may stand in what, in the order of the published schema; no type here needs another. */
  private static final Map<String, List<String>> WITHIN =
      Map.of(
          "Task",
          List.of("RegistrationInfo", "Triggers", "Settings", "Data", "Principals", "Actions"),
          "Triggers",
          List.of("CalendarTrigger"),
          "CalendarTrigger",
          List.of(
              "Enabled",
              "StartBoundary",
              "EndBoundary",
              "Repetition",
              "ExecutionTimeLimit",
              "RandomDelay",
              "ScheduleByDay"),
          "ScheduleByDay",
          List.of("DaysInterval"),
          "Settings",
          List.of(
              "MultipleInstancesPolicy",
              "DisallowStartIfOnBatteries",
              "StopIfGoingOnBatteries",
              "StartWhenAvailable",
              "ExecutionTimeLimit"),
          "Actions",
          List.of("Exec"),
          "Exec",
          List.of("Command", "Arguments", "WorkingDirectory"));

  @Test
  void theTaskForWindowsKeepsToTheSchema() throws Exception {
    Element task = task();
    assertThat(task.getLocalName()).isEqualTo("Task");
    assertThat(task.getAttribute("version")).matches("\\d+(\\.\\d+){1,3}");
    keepsOrder(task);
    assertThat(LocalDateTime.parse(text(task, "StartBoundary"))).hasHour(5).hasMinute(30);
    assertThat(text(task, "DaysInterval")).isEqualTo("1");
    assertThat(text(task, "Command")).isEqualTo(text(task, "WorkingDirectory") + "\\night.cmd");
  }

  private static void keepsOrder(Element element) {
    assertThat(element.getNamespaceURI()).isEqualTo(TASKS);
    List<Element> children = children(element);
    List<String> allowed = WITHIN.getOrDefault(element.getLocalName(), List.of());
    assertThat(allowed)
        .as(element.getLocalName())
        .containsSubsequence(children.stream().map(Element::getLocalName).toList());
    children.forEach(OperationsTest::keepsOrder);
  }

  private static List<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(i -> element.getChildNodes().item(i))
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element task, String name) {
    return task.getElementsByTagNameNS(TASKS, name).item(0).getTextContent();
  }

  private static Element task() throws Exception {
    String xml = Markdown.of("src/docs/operations.md").block("Every night", "xml");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }
}
