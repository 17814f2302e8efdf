#!/usr/bin/env python3
"""How well copies are found: every figure on labelled corpora, in one table.

  copies.py --binary COPYDESK CORPUS.jsonl[.gz]...      corpora with the truth in their records
  copies.py --binary COPYDESK --made                    invented corpora: no false merge, time

A corpus is JSONL with id, site, text, story, kind and, where known, clean, base, family, stories.
`kind` is the hardest edit of a copy, or unique, followup, template or roundup. Each is run with its
site and with --site none; where `clean` is given, `dedup --shingle 5 --jaccard .5 --pairs all` is
held against a brute-force oracle of all pairs. Main scores leave out roundups and rewrites (what
they glue together counts), hard ones leave out roundups. Python 3 alone, no packages.
"""
import argparse, collections, gzip, json, os, random, re, subprocess, sys, tempfile, time, unicodedata

Counter = collections.Counter


def opened(path):
    return gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(
        path, encoding='utf-8')


def rows_of(path):
    with opened(path) as file:
        return [json.loads(line) for line in file if line.strip()]


def run(binary, *args):
    subprocess.run([binary, *args, '--quiet'], check=True)


def pairs_in(sizes):
    return sum(size * (size - 1) // 2 for size in sizes)


def share(part, whole):
    return part / whole if whole else 1.0


def agreement(ids, story, cluster):
    """Pairwise precision, recall and F1, and the adjusted Rand index."""
    both = pairs_in(Counter((story[i], cluster[i]) for i in ids).values())
    true = pairs_in(Counter(story[i] for i in ids).values())
    found = pairs_in(Counter(cluster[i] for i in ids).values())
    precision, recall = share(both, found), share(both, true)
    by_chance = share(true * found, pairs_in([len(ids)]))
    return {
        'precision': precision,
        'recall': recall,
        'f1': 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        'ari': share(both - by_chance, (true + found) / 2 - by_chance),
    }


# A pair belongs to the harder kind of its two copies.
HARDNESS = ['exact', 'unique', 'norm', 'headline', 'house', 'reorder', 'light', 'insert', 'short',
            'abridged', 'excerpt', 'followup', 'template', 'rewrite', 'roundup']


def hardness(kind):
    return HARDNESS.index(kind) if kind in HARDNESS else len(HARDNESS)


def cause(a, b):
    """Why two pages of different stories may have been taken for copies; None: not counted."""
    if 'roundup' in (a['kind'], b['kind']):
        return None
    if a['kind'] == b['kind'] == 'template':
        return 'template'
    bases = {a.get('base'), b.get('base')} - {None}
    if bases & {a['story'], b['story']} or (a.get('base') and a.get('base') == b.get('base')):
        return 'followup'
    if 'short' in (a['kind'], b['kind']):
        return 'short'
    return 'same site' if a.get('site') == b.get('site') else 'other'


def score(truth, cluster):
    """`truth`: rows by id; `cluster`: by id. Stories that a page has besides its first do not count."""
    story = {i: row['story'] for i, row in truth.items()}
    placed = {i: cluster.get(i, ('alone', i)) for i in truth}
    hard = [i for i, row in truth.items() if row['kind'] != 'roundup']
    main = [i for i in hard if truth[i]['kind'] != 'rewrite']
    result = {'main': agreement(main, story, placed), 'hard': agreement(hard, story, placed)}

    groups = collections.defaultdict(list)
    for i in hard:
        groups[story[i]].append(i)
    asked, found = Counter(), Counter()
    for ids in groups.values():
        for n, a in enumerate(ids):
            for b in ids[:n]:
                kind = max(truth[a]['kind'], truth[b]['kind'], key=hardness)
                asked[kind] += 1
                found[kind] += placed[a] == placed[b]
    result['recall'] = {kind: (found[kind] / asked[kind], asked[kind])
                        for kind in sorted(asked, key=hardness)}

    groups = collections.defaultdict(list)
    for i in truth:
        groups[placed[i]].append(i)
    false = Counter()
    for ids in groups.values():
        for n, a in enumerate(ids):
            for b in ids[:n]:
                if story[a] != story[b]:
                    false[cause(truth[a], truth[b])] += 1
    false.pop(None, None)
    result['false'] = dict(false.most_common())

    roundups = [i for i in truth if truth[i]['kind'] == 'roundup']
    held = {i: {story[j] for j in groups[placed[i]] if j != i} & set(truth[i].get('stories') or ())
            for i in roundups}
    result['roundups'] = {'pages': len(roundups), 'tied': sum(map(bool, held.values())),
                          'gluing': sum(len(h) > 1 for h in held.values())}
    return result


def documents(folder):
    with open(f'{folder}/documents.jsonl', encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def found_clusters(binary, pages, site, work):
    out = f'{work}/out'
    run(binary, 'run', pages, '--site', site, '--out', out, '--force')
    return {row['id']: row['cluster'] for row in documents(out)}


WORD = re.compile(r'[^\W_]+')


def folded(word):
    word = unicodedata.normalize('NFKD', word)
    word = ''.join(c for c in word if not unicodedata.combining(c))
    return unicodedata.normalize('NFKC', word.casefold())


def words_of(text):
    """The words of text in scripts with spaces: runs of letters, digits and marks, folded."""
    text = ''.join(c for c in text
                   if unicodedata.category(c) != 'Cf' and not unicodedata.combining(c))
    return tuple(map(folded, WORD.findall(text)))


def all_pairs(texts, length, least):
    """Every pair of different texts of that Jaccard; an exact copy is a pair with its first."""
    first, sets, pairs = {}, [], {}
    for key, text in texts.items():
        words = words_of(text)
        if words in first:
            if words:
                pairs[tuple(sorted((first[words], key)))] = 1.0
            continue
        first[words] = key
        shingles = {words[i:i + length] for i in range(len(words) - length + 1)}
        sets.append((key, shingles or ({words} if words else set())))
    lists = collections.defaultdict(list)
    for n, (_, shingles) in enumerate(sets):
        for shingle in shingles:
            lists[shingle].append(n)
    shared = Counter()
    for numbers in lists.values():
        for n, b in enumerate(numbers):
            for a in numbers[:n]:
                shared[a, b] += 1
    for (a, b), both in shared.items():
        jaccard = both / (len(sets[a][1]) + len(sets[b][1]) - both)
        if jaccard >= least:
            pairs[tuple(sorted((sets[a][0], sets[b][0])))] = jaccard
    return pairs


def against_oracle(binary, texts, work, length=5, least=0.5):
    pages, out = f'{work}/clean.jsonl', f'{work}/pairs'
    with open(pages, 'w', encoding='utf-8') as file:
        for key, text in texts.items():
            print(json.dumps({'id': key, 'text': text}), file=file)
    run(binary, 'dedup', pages, '--shingle', str(length), '--jaccard', str(least), '--pairs', 'all',
        '--out', out, '--force')
    with open(f'{out}/pairs.jsonl', encoding='utf-8') as file:
        found = {(row['a'], row['b']): row['jaccard'] for row in map(json.loads, file)}
    true = all_pairs(texts, length, least)
    return {
        'pairs': len(true),
        'recall': share(sum(pair in found for pair in true), len(true)),
        'wrong values': sum(abs(found.get(pair, value) - value) > 6e-7
                            for pair, value in true.items()),
        'not in the oracle': sum(value >= least and pair not in true
                                 for pair, value in found.items()),
    }


def print_scores(name, scores):
    for which in ('main', 'hard'):
        print(f'  {name:5} {which}  ' + '  '.join(f'{key} {value:.4f}'
                                                 for key, value in scores[which].items()))
    print(f'  {name:5} recall by kind  ' + '  '.join(
        f'{kind} {recall:.3f} ({pairs})' for kind, (recall, pairs) in scores['recall'].items()))
    print(f'  {name:5} false pairs by kind  {scores["false"] or "none"}')
    print(f'  {name:5} roundups  {scores["roundups"]}')


def measure_corpus(binary, path, work):
    """All figures of one labelled corpus, by name."""
    rows = rows_of(path)
    truth = {row['id']: row for row in rows}
    result = {}
    sites = ['field:site', 'none'] if all(row.get('site') for row in rows) else ['none']
    for site in sites:
        scores = score(truth, found_clusters(binary, path, site, work))
        result['site' if site != 'none' else 'none'] = scores
    if all('clean' in row for row in rows):
        result['oracle'] = against_oracle(binary, {row['id']: row['clean'] for row in rows}, work)
    return result


def made_corpus(binary, docs, mix, work):
    folder = f'{work}/{mix}{docs}'
    run_args = [binary, 'gen-corpus', '--out', folder, '--docs', str(docs), '--mix', mix]
    subprocess.run(run_args, check=True, stderr=subprocess.DEVNULL)
    return f'{folder}/corpus.jsonl'


def merged(binary, docs, mix, site, work):
    """Pages of a made corpus of nothing but different stories that do not stand alone."""
    pages = made_corpus(binary, docs, mix, work) if not os.path.exists(
        f'{work}/{mix}{docs}') else f'{work}/{mix}{docs}/corpus.jsonl'
    run(binary, 'run', pages, '--site', site, '--out', f'{work}/out', '--force')
    return sum(row['relation'] != 'unique' for row in documents(f'{work}/out'))


# Letters, and what stands between words and ends a sentence, of scripts with and without spaces.
SCRIPTS = {
    'Chinese': (range(0x4E00, 0x53DC), '', '\u3002'),
    'Japanese': ([*range(0x3041, 0x3090), *range(0x5000, 0x5200)], '', '\u3002'),
    'Thai': (range(0x0E01, 0x0E2F), '', ' '),
    'Arabic': (range(0x0627, 0x064A), ' ', '. '),
    'Cyrillic': (range(0x0430, 0x0450), ' ', '. '),
    'German': ([*range(0x61, 0x7B), 0xE4, 0xF6, 0xFC, 0xDF], ' ', '. '),
}


def in_scripts(binary, work, stories=40):
    """Made stories of each script with a cut, an edited and a reordered copy, and as many alone: how
    many stories stand whole and by themselves."""
    made = random.Random(1)
    story_of = {}
    with open(f'{work}/scripts.jsonl', 'w', encoding='utf-8') as file:
        for script, (letters, space, stop) in SCRIPTS.items():
            letters = [chr(letter) for letter in letters]
            size = (3, 9) if space else (4, 4) if script == 'Thai' else (2, 2)
            words = [''.join(made.choices(letters, k=made.randint(*size))) for _ in range(800)]

            def text(paragraphs, space=space, stop=stop):
                return '\n'.join(stop.join(space.join(sentence) for sentence in paragraph) + stop
                                 for paragraph in paragraphs)

            for story in range(2 * stories):
                whole = [[made.choices(words, k=made.randint(8, 18)) for _ in range(3)]
                         for _ in range(made.randint(5, 9))]
                texts = [text(whole)]
                if story < stories:
                    edited = [[[made.choice(words) if made.random() < .06 else word
                                for word in sentence] for sentence in paragraph]
                              for paragraph in whole]
                    texts += [text(whole[:len(whole) * 6 // 10]), text(edited), text(whole[::-1])]
                for n, page in enumerate(texts):
                    story_of[f'{script}-{story}-{n}'] = (script, story)
                    print(json.dumps({'id': f'{script}-{story}-{n}', 'text': page}), file=file)
    whole = whole_and_alone(binary, f'{work}/scripts.jsonl', story_of, work)
    return {script: sum(story[0] == script for story in whole) for script in SCRIPTS}


def whole_and_alone(binary, pages, story_of, work):
    """The stories of which all pages are in one cluster with no page of another."""
    run(binary, 'dedup', pages, '--out', f'{work}/out', '--force')
    clusters, stories_in = collections.defaultdict(set), collections.defaultdict(set)
    for row in documents(f'{work}/out'):
        clusters[story_of[row['id']]].add(row['cluster'])
        stories_in[row['cluster']].add(story_of[row['id']])
    return [story for story, found in clusters.items()
            if len(found) == 1 and len(stories_in[next(iter(found))]) == 1]


def popular(binary, work):
    """Made stories that 10, 100 or 300 papers print with a word changed here and there, each with
    three cuts and two rewordings, among 1,000 others: how many stand whole and by themselves."""
    made = random.Random(2)
    words = [''.join(made.choices('abcdefghijklmnopqrstuvwxyz', k=made.randint(3, 9)))
             for _ in range(4000)]

    def paragraph():
        sentences = []
        for _ in range(3):
            sentence = made.choices(words, k=made.randint(9, 18))
            sentence[made.randint(2, 8)] = made.choice(words).capitalize()
            sentence[1] = str(made.randint(20, 9999))
            sentences.append(sentence)
        return sentences

    def changed(paragraphs, share):
        return [[[made.choice(words) if word.islower() and made.random() < share else word
                  for word in sentence] for sentence in lines] for lines in paragraphs]

    def text(paragraphs):
        return '\n'.join(' '.join(' '.join(sentence) + '.' for sentence in lines)
                         for lines in paragraphs)

    story_of = {}
    with open(f'{work}/popular.jsonl', 'w', encoding='utf-8') as file:
        for copies, stories in ((0, 1000), (10, 40), (100, 10), (300, 4)):
            for story in range(stories):
                whole = [paragraph() for _ in range(10)]
                pages = [whole] + [changed(whole, .02) for _ in range(copies)]
                if copies:
                    pages += [whole[:6], whole[:3], whole[4:8], changed(whole, .3),
                              changed(whole, .3)]
                for n, page in enumerate(pages):
                    story_of[f'{copies}-{story}-{n}'] = (copies, story)
                    print(json.dumps({'id': f'{copies}-{story}-{n}', 'text': text(page)}), file=file)
    found = whole_and_alone(binary, f'{work}/popular.jsonl', story_of, work)
    return {copies: sum(story[0] == copies for story in found) for copies in (10, 100, 300)}


def times(binary, docs, work):
    """Microseconds of thread time a document, by stage, of dedup on a made corpus."""
    pages = made_corpus(binary, docs, 'news', work)
    began = time.monotonic()
    run(binary, 'dedup', pages, '--out', f'{work}/out', '--force')
    wall = time.monotonic() - began
    with open(f'{work}/out/summary.json', encoding='utf-8') as file:
        stages = json.load(file)['stages']
    os.remove(pages)
    names = ('stories: sign', 'match: weights', 'match: bands', 'match: rare shingles',
             'match: verify', 'group', 'report')
    found = {stage['name']: stage['seconds'] for stage in stages}
    return {**{name: found[name] / docs * 1e6 for name in names}, 'wall': wall / docs * 1e6}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--made', action='store_true')
    parser.add_argument('--docs', default='10000,100000', metavar='N,N',
                        help='with --made: sizes to time [10000,100000]')
    parser.add_argument('corpora', nargs='*', metavar='CORPUS')
    args = parser.parse_args()
    if not args.corpora and not args.made:
        parser.error('give a corpus, or --made')
    with tempfile.TemporaryDirectory() as work:
        for path in args.corpora:
            print(path)
            result = measure_corpus(args.binary, path, work)
            for name in ('site', 'none'):
                if name in result:
                    print_scores(name, result[name])
            if 'oracle' in result:
                print('  dedup --shingle 5 --jaccard .5 --pairs all  ' + '  '.join(
                    f'{key} {value:.4f}' if key == 'recall' else f'{key} {value}'
                    for key, value in result['oracle'].items()))
        if args.made:
            for mix, docs in (('templates', 10000), ('background', 1000)):
                for site in ('field:site', 'none'):
                    print(f'{docs} {mix}, --site {site}: '
                          f'{merged(args.binary, docs, mix, site, work)} pages merged')
            print(f'of 80 stories a script, whole and alone: {in_scripts(args.binary, work)}')
            print(f'of 40, 10 and 4 stories that many print: {popular(args.binary, work)}')
            print('thread time of dedup, microseconds a document')
            for docs in map(int, args.docs.split(',')):
                print(f'  {docs:>8}  ' + '  '.join(
                    f'{name} {value:.1f}' for name, value in times(args.binary, docs, work).items()))
    return 0


if __name__ == '__main__':
    sys.exit(main())
