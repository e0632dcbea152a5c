"""Makes the files beside this one with networkx 3.6 and igraph 1.0, as these programs write them:

    guanxi export news.json -o guanxi.gexf; guanxi export news.json -o guanxi.graphml
    python make.py guanxi.gexf guanxi.graphml

where news.json is the graph of test/graph/fixture.ts, laid out. gephi.gexf and gephi.graphml are what Gephi's toolkit 0.10.1
writes (ExporterGEXF, ExporterGraphML) after it has imported guanxi.gexf. yed.graphml is written by hand after what yEd 3.23
writes. All names are invented.
"""

import sys

import igraph
import networkx

GEXF, GRAPHML = sys.argv[1:]


def ours():
    networkx.write_gexf(networkx.read_gexf(GEXF), "networkx.gexf")
    networkx.write_graphml_xml(networkx.read_graphml(GRAPHML, force_multigraph=True), "networkx.graphml")
    igraph.Graph.Read_GraphML(GRAPHML).write_graphml("igraph.graphml")


def theirs():
    directed = networkx.DiGraph()
    directed.add_node("a", label="林知远", type="Person", degree=2)
    directed.add_node("b", label="远山实验室", type="公司")
    directed.add_node("c", label="青石基因", type="gene")
    directed.add_node(4)
    directed.add_edge("a", "b", label="holds_position", weight=2.5)
    directed.add_edge("a", "c", label="studies")
    directed.add_edge("b", "c", label="studies", weight=0.5)
    directed.add_edge("c", "c", label="regulates")
    networkx.write_gexf(directed, "papers.gexf")

    mixed = networkx.MultiGraph()
    mixed.add_node(0, name="林知远", kind="person")
    mixed.add_node(1, name="苏问渠", kind="person")
    mixed.add_node(2, name="白鹿书院")
    mixed.add_edge(0, 1, relation="亲属")
    mixed.add_edge(1, 0, relation="同学")
    mixed.add_edge(1, 0, relation="同学")
    mixed.add_edge(1, 2)
    networkx.write_graphml_xml(mixed, "friends.graphml")

    numbered = igraph.Graph([(0, 1), (1, 2)], directed=True)
    numbered.vs["name"] = ["林知远", "苏问渠", "白鹿书院"]
    numbered.es["weight"] = [1.5, 2]
    numbered.write_graphml("numbered.graphml")


ours()
theirs()
