"""Reads a file or a folder with one of the programs that exports are for, and prints as JSON what that program found.

`read.py READER PATH`; a reader is one of the functions below, and any warning of its library is an error."""
import json
import sys
import warnings
from pathlib import Path


def networkx_graph(graph):
    edges = graph.edges(data=True)
    return {
        'nodes': [{'id': name, **data} for name, data in graph.nodes(data=True)],
        'edges': [{'source': source, 'target': target, **data} for source, target, data in edges],
    }


def networkx_gexf(path):
    import networkx
    return networkx_graph(networkx.read_gexf(path))


def networkx_graphml(path):
    import networkx
    return networkx_graph(networkx.read_graphml(path))


def igraph_graphml(path):
    import igraph
    graph = igraph.Graph.Read_GraphML(str(path))
    names = graph.vs['id']
    return {
        'nodes': [vertex.attributes() for vertex in graph.vs],
        'edges': [{'source': names[edge.source], 'target': names[edge.target], **edge.attributes()} for edge in graph.es],
    }


def pandas_csv(path):
    import pandas
    return pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict('records')


def json_lines(path):
    with path.open(encoding='utf-8', newline=None) as lines:
        return [json.loads(line) for line in lines]


def json_file(path):
    return json.loads(path.read_text('utf-8'))


def lxml_svg(path):
    from lxml import etree
    root = etree.parse(str(path)).getroot()
    name = '{http://www.w3.org/2000/svg}'
    return {
        'sides': [float(root.get(side)) for side in ('width', 'height')],
        'titles': [title.text or '' for title in root.iter(f'{name}title')],
        'tags': sorted({str(element.tag).removeprefix(name) for element in root.iter()}),
    }


def pillow_png(path):
    from PIL import Image
    with Image.open(path) as image:
        image.load()
        return {'sides': image.size, 'colors': len(image.convert('RGB').getcolors(1 << 24))}


def followthemoney_entities(path):
    """Each entity as its schema leaves it, with what the schema finds wrong."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # of what followthemoney itself imports
        from followthemoney import model
        from followthemoney.exc import InvalidData
        found = []
        for entity in json_lines(path):
            proxy = model.get_proxy(entity, cleaned=False)
            errors = []
            try:
                model.get(entity['schema']).validate(entity)
            except InvalidData as error:
                errors.append(str(error.errors))
            found.append({'id': proxy.id, 'schema': proxy.schema.name, 'properties': proxy.properties, 'errors': errors})
        return found


def markdown_notes(folder):
    """Each note of a folder: its front matter as YAML, its headings and quotations as CommonMark, its links as Obsidian has them, before all else."""
    import re
    import yaml
    from markdown_it import MarkdownIt
    notes = {}
    for path in sorted(folder.rglob('*.md')):
        _, front, body = path.read_text('utf-8').split('---\n', 2)
        link = re.compile(r'(?<!\\)\[\[([^\]|\\]+)\\?\|([^\]|]+)\]\]')
        tokens = MarkdownIt('commonmark').parse(link.sub(r'\2', body))
        notes[path.relative_to(folder).as_posix()] = {
            'front': yaml.safe_load(front),
            'headings': [text_of(tokens[index + 1]) for index, token in enumerate(tokens) if token.type == 'heading_open'],
            'quotes': quotes_of(tokens),
            'links': link.findall(body),
            'kinds': sorted({token.type for inline in tokens for token in [inline, *(inline.children or [])]}),
        }
    return notes


def text_of(token):
    return ''.join(child.content if child.type == 'text' else '\n' for child in token.children)


def quotes_of(tokens):
    """The first paragraph of each quotation."""
    starts = [index for index, token in enumerate(tokens) if token.type == 'blockquote_open']
    return [text_of(tokens[index + 2]) for index in starts]


def rdflib_quads(path):
    """Each quad as its terms' texts; what else an object has, its language or type, stands after it."""
    quads = []
    for subject, predicate, value, graph in rdflib_dataset(path).quads():
        more = getattr(value, 'language', None) or getattr(value, 'datatype', None) or ''
        quads.append([subject, predicate, value, more, graph or ''])
    return quads


def rdflib_rows(path):
    """The rows of each query that stands on standard input, a JSON list."""
    dataset = rdflib_dataset(path)
    return [[{**row.asdict()} for row in dataset.query(query)] for query in json.load(sys.stdin)]


def rdflib_dataset(path):
    warnings.simplefilter('ignore', DeprecationWarning)  # of rdflib's own old names
    import rdflib
    rdflib.NORMALIZE_LITERALS = False
    dataset = rdflib.Dataset()
    dataset.parse(path, format={'.nq': 'nquads', '.jsonld': 'json-ld'}[path.suffix])
    return dataset


if __name__ == '__main__':
    warnings.simplefilter('error')
    reader, path = sys.argv[1:]
    print(json.dumps(globals()[reader](Path(path))))
