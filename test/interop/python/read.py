"""What the libraries that exports are for make of a file, as JSON: read.py READER FILE… Any warning is an error."""
import json
import sys
import warnings

warnings.simplefilter('error')


def networkx_of(path):
    import networkx
    graph = (networkx.read_gexf if path.endswith('gexf') else networkx.read_graphml)(path)
    return {
        'nodes': [{'id': id, **data} for id, data in graph.nodes(data=True)],
        'edges': [{'source': source, 'target': target, **data} for source, target, data in graph.edges(data=True)],
    }


def igraph_of(path):
    import igraph
    graph = igraph.Graph.Read_GraphML(path)
    # In an attribute igraph leaves the ampersand as the reference that libxml2 makes of it.
    graph.vs['id'] = ids = [id.replace('&#38;', '&') for id in graph.vs['id']]
    return {
        'nodes': [node.attributes() for node in graph.vs],
        'edges': [{'source': ids[edge.source], 'target': ids[edge.target], **edge.attributes()} for edge in graph.es],
    }


def pandas_of(path):
    import pandas
    return pandas.read_csv(path, keep_default_na=False, dtype=str).to_dict('records')


def rdflib_of(path, query):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # of rdflib's own old names
        import rdflib
        dataset = rdflib.Dataset()
        dataset.parse(path, format='nquads' if path.endswith('nq') else 'json-ld')
        rows = dataset.query(query)
        return [{str(name): str(value) for name, value in row.asdict().items()} for row in rows]


def followthemoney_of(path):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # of what it imports
        from followthemoney import model
        from followthemoney.exc import InvalidData
    with open(path, encoding='utf-8') as lines:
        entities = [json.loads(line) for line in lines]
    for entity in entities:
        try:
            model.get(entity['schema']).validate(entity)
        except InvalidData as error:
            raise ValueError(f'{entity["id"]} {entity["schema"]}: {error.errors}') from error
    return [model.get_proxy(entity).to_dict() for entity in entities]


readers = {
    'networkx': networkx_of,
    'igraph': igraph_of,
    'pandas': pandas_of,
    'rdflib': rdflib_of,
    'followthemoney': followthemoney_of,
}
json.dump(readers[sys.argv[1]](*sys.argv[2:]), sys.stdout)
