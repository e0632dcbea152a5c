import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.importer.ImportCommand;
import org.neo4j.shell.parser.ShellStatementParser;
import org.neo4j.shell.parser.StatementParser.ParsedStatement;
import picocli.CommandLine;

/**
 * HOME SOURCE…: fills a new embedded Neo4j from each source: a folder of tables is imported as neo4j-admin does it, a Cypher
 * script is run twice, cut into statements as cypher-shell does it. What each holds after the import, or after each run, is
 * written as JSON to HOME/found.json.
 */
class ReadNeo4j {
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    List<Object> found = new ArrayList<>();
    for (int index = 1; index < arguments.length; index++)
      found.add(contentsOf(home.resolve(String.valueOf(index)), Path.of(arguments[index])));
    new ObjectMapper().writeValue(home.resolve("found.json").toFile(), found);
  }

  private static List<Object> contentsOf(Path home, Path source) throws IOException {
    boolean isScript = Files.isRegularFile(source);
    if (!isScript) importTables(home, source);
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
    try {
      GraphDatabaseService database = service.database("neo4j");
      List<Object> found = new ArrayList<>();
      for (int runs = isScript ? 2 : 1; runs > 0; runs--) {
        if (isScript) runScript(database, source);
        found.add(contentOf(database));
      }
      return found;
    } finally {
      service.shutdown();
    }
  }

  private static void importTables(Path home, Path folder) {
    ImportCommand.Full command = new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf")));
    String nodes = "--nodes=" + folder.resolve("nodes.csv");
    String edges = "--relationships=" + folder.resolve("edges.csv");
    int status = new CommandLine(command).execute("neo4j", nodes, edges, "--report-file=" + home.resolve("report"));
    if (status != 0) throw new IllegalStateException("neo4j-admin database import ended with " + status);
  }

  private static void runScript(GraphDatabaseService database, Path script) throws IOException {
    for (ParsedStatement statement : new ShellStatementParser().parse(Files.newBufferedReader(script)).statements())
      database.executeTransactionally(statement.statement());
  }

  private static Map<String, Object> contentOf(GraphDatabaseService database) {
    List<Object> nodes = new ArrayList<>();
    List<Object> edges = new ArrayList<>();
    try (Transaction transaction = database.beginTx()) {
      transaction.getAllNodes().forEach(node -> {
        List<String> labels = new ArrayList<>();
        node.getLabels().forEach((Label label) -> labels.add(label.name()));
        Collections.sort(labels);
        nodes.add(Map.of("labels", labels, "properties", node.getAllProperties()));
      });
      transaction.getAllRelationships().forEach(edge -> {
        Object source = edge.getStartNode().getProperty("id");
        Object target = edge.getEndNode().getProperty("id");
        String type = edge.getType().name();
        edges.add(Map.of("source", source, "target", target, "type", type, "properties", edge.getAllProperties()));
      });
    }
    return Map.of("nodes", nodes, "edges", edges);
  }
}
