"""What the readers that exports are for make of them: counts and names must be those of the graph, and no reader may warn.

Takes a folder with one graph in every format and with graph.json, which says what it holds."""
import json
import sys
import warnings
from pathlib import Path

warnings.simplefilter('error')
folder = Path(sys.argv[1])
graph = json.loads((folder / 'graph.json').read_text('utf-8'))
failed = 0


def check(reader, read):
    global failed
    try:
        found = read()
    except Exception as error:  # a reader that refuses is what is looked for
        found = f'{type(error).__name__}: {error}'
    expected = {key: graph[key] for key in found} if isinstance(found, dict) else graph
    good = found == expected
    failed += not good
    print(f'  {"ok  " if good else "FAIL"} {reader}' + ('' if good else f'\n       expected {expected}\n       found    {found}'))


def networkx_of(name):
    import networkx
    read = networkx.read_gexf if name.endswith('gexf') else networkx.read_graphml
    read_graph = read(folder / name)
    names = sorted(data['label'] for _, data in read_graph.nodes(data=True))
    return {'nodes': read_graph.number_of_nodes(), 'edges': read_graph.number_of_edges(), 'names': names}


def igraph_of():
    import igraph
    read = igraph.Graph.Read_GraphML(str(folder / 'graph.graphml'))
    return {'nodes': read.vcount(), 'edges': read.ecount(), 'names': sorted(read.vs['label'])}


def pandas_of():
    import pandas
    tables = [pandas.read_csv(folder / f'graph.{part}.csv', keep_default_na=False) for part in ('nodes', 'edges')]
    return {'nodes': len(tables[0]), 'edges': len(tables[1])}


def rdflib_of(name, form):
    import rdflib
    dataset = rdflib.Dataset()
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # of rdflib's own old names
        dataset.parse(folder / name, format=form)
        rows = dataset.query(
            'SELECT DISTINCT ?kind ?a ?b { GRAPH ?said { ?a ?kind ?b } '
            'FILTER(STRSTARTS(STR(?kind), "urn:guanxi:vocabulary#")) '
            'FILTER(STRSTARTS(STR(?a), "urn:guanxi:entity:")) FILTER(STRSTARTS(STR(?b), "urn:guanxi:entity:")) }'
        )
        return {'edges': len(list(rows))}


def followthemoney_of():
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from followthemoney import model
        from followthemoney.exc import InvalidData
        entities = [json.loads(line) for line in (folder / 'graph.ftm.json').read_text('utf-8').splitlines()]
        for entity in entities:
            model.get_proxy(entity)
            schema = model.get(entity['schema'])
            try:
                schema.validate(entity)
            except InvalidData as error:
                raise ValueError(f'{entity["id"]} {entity["schema"]}: {error.errors}') from error
    return {'articles': sum(entity['schema'] == 'Article' for entity in entities)}


print(f'{graph["title"]}: {graph["nodes"]} entities, {graph["edges"]} relations')
check('networkx reads the GEXF', lambda: networkx_of('graph.gexf'))
check('networkx reads the GraphML', lambda: networkx_of('graph.graphml'))
check('igraph reads the GraphML', igraph_of)
check('pandas reads the CSV pair', pandas_of)
check('rdflib reads the N-Quads and answers SPARQL', lambda: rdflib_of('graph.nq', 'nquads'))
check('rdflib reads the JSON-LD and answers SPARQL', lambda: rdflib_of('graph.jsonld', 'json-ld'))
check('followthemoney validates each entity', followthemoney_of)
sys.exit(1 if failed else 0)
