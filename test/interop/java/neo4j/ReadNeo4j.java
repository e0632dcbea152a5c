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
 * HOME script FILE: runs a Cypher script twice, cut into statements as cypher-shell does it. HOME tables FOLDER: imports a
 * pair of tables as neo4j-admin does it. Prints as JSON what the embedded Neo4j of the new folder HOME holds then, a line
 * after each run.
 */
class ReadNeo4j {
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path source = Path.of(arguments[2]);
    boolean isScript = arguments[1].equals("script");
    if (!isScript) importTables(home, source);
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
    try {
      GraphDatabaseService database = service.database("neo4j");
      for (int runs = isScript ? 2 : 1; runs > 0; runs--) {
        if (isScript) runScript(database, source);
        System.out.println(new ObjectMapper().writeValueAsString(contentOf(database)));
      }
    } finally {
      service.shutdown();
    }
  }

  private static void importTables(Path home, Path folder) {
    ImportCommand.Full command = new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf")));
    String nodes = "--nodes=" + folder.resolve("nodes.csv");
    int status = new CommandLine(command).execute("neo4j", nodes, "--relationships=" + folder.resolve("edges.csv"));
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
