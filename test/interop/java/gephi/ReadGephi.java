import com.google.gson.GsonBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.AbstractImporterSpreadsheet;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** HOME FILE…: opens files in Gephi, one after another into one workspace; what is there then is written as JSON to HOME/found.json. */
class ReadGephi {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    List<String> issues = new ArrayList<>();
    for (int index = 1; index < arguments.length; index++)
      issues.addAll(importInto(workspace, new File(arguments[index])));
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    List<Object> nodes = new ArrayList<>();
    for (Node node : model.getGraph().getNodes()) nodes.add(nodeOf(node, model.getNodeTable()));
    List<Object> edges = new ArrayList<>();
    for (Edge edge : model.getGraph().getEdges()) edges.add(edgeOf(edge, model.getEdgeTable()));
    String found = new GsonBuilder().serializeNulls().create().toJson(Map.of("issues", issues, "nodes", nodes, "edges", edges));
    Files.writeString(Path.of(arguments[0], "found.json"), found);
  }

  /** What Gephi's report says of a file. Of tables the dialogue asks what times are; without an answer the second would be refused. */
  private static List<String> importInto(Workspace workspace, File file) throws Exception {
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    FileImporter reader = importer.getFileImporter(file);
    if (reader instanceof AbstractImporterSpreadsheet table) {
      table.setFile(file);
      table.setTimeRepresentation(TimeRepresentation.TIMESTAMP);
    }
    Container container = importer.importFile(file, reader);
    container.getLoader().setAutoScale(false);
    importer.process(container, new AppendProcessor(), workspace);
    List<String> issues = new ArrayList<>();
    for (Iterator<Issue> found = container.getReport().getIssues(100); found.hasNext(); ) {
      Issue issue = found.next();
      issues.add(issue.getLevel() + " " + issue.getMessage());
    }
    return issues;
  }

  private static Map<String, Object> nodeOf(Node node, Table columns) {
    Map<String, Object> found = cellsOf(node, columns);
    found.putAll(Map.of("x", node.x(), "y", node.y(), "size", node.size()));
    found.put("color", String.format("#%06x", node.getColor().getRGB() & 0xffffff));
    return found;
  }

  private static Map<String, Object> edgeOf(Edge edge, Table columns) {
    Map<String, Object> found = cellsOf(edge, columns);
    found.putAll(Map.of("source", edge.getSource().getId(), "target", edge.getTarget().getId()));
    found.put("kind", edge.getTypeLabel());
    return found;
  }

  /** An element's cells by the names of their columns; a time is its intervals, each as its first and last instant, null for none. */
  private static Map<String, Object> cellsOf(Element element, Table columns) {
    Map<String, Object> cells = new HashMap<>();
    columns.forEach(column -> {
      Object value = element.getAttribute(column);
      if (value instanceof IntervalSet set) value = intervalsOf(set);
      cells.put(column.getTitle(), value);
    });
    return cells;
  }

  private static List<List<String>> intervalsOf(IntervalSet set) {
    List<List<String>> found = new ArrayList<>();
    for (Interval interval : set.toArray()) {
      List<String> ends = new ArrayList<>();
      for (double end : new double[] {interval.getLow(), interval.getHigh()})
        ends.add(Double.isInfinite(end) ? null : Instant.ofEpochMilli((long) end).toString());
      found.add(ends);
    }
    return found;
  }
}
