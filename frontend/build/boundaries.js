import path from 'node:path';

const SOURCE = `${path.sep}src${path.sep}`;

/** The part of a path under src/: ['features', 'projects', …], or null when it lies elsewhere. */
function place(file) {
  const at = file.lastIndexOf(SOURCE);
  return at < 0 ? null : file.slice(at + SOURCE.length).split(path.sep);
}

function targetOf(specifier, file) {
  if (specifier.startsWith('@/')) return specifier.slice(2).split('/');
  if (specifier.startsWith('.')) return place(path.resolve(path.dirname(file), specifier));
  return null;
}

/** app → features → shared; a feature never reaches into another feature. */
const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      layer: '{{from}} must not import {{to}}: the order is app → features → shared.',
      sibling: 'Feature {{from}} must not import feature {{to}}: compose them in src/app, or move the part to src/shared.',
    },
  },
  create(context) {
    const here = place(context.filename);
    if (!here) return {};
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const there = targetOf(specifier, context.filename);
      if (!there) return;
      const [from, to] = [here[0], there[0]];
      const rank = { shared: 0, features: 1, app: 2 };
      if (from in rank && to in rank && rank[to] > rank[from]) {
        context.report({ node, messageId: 'layer', data: { from, to } });
      } else if (from === 'features' && to === 'features' && here[1] !== there[1]) {
        context.report({ node, messageId: 'sibling', data: { from: here[1], to: there[1] } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { rules: { boundaries: rule } };
