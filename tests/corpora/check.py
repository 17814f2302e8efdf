#!/usr/bin/env python3
"""Runs the program over real pages from outside the repository and holds it to floors.json.

  check.py --binary build/release/tools/copydesk --learner build/release/bench/learn_line_model
           [CHECK...]                                            default: all of floors.json

COPYDESK_CORPORA names the folder that holds corpora/ and seeds/, with their scorers. Where it is not
set the exit status is 77, skipped; with CI=true in the environment that, or a folder that is not
there, is a failure. Exit status: 0 if every measure reaches its floor, else 1.
"""
import argparse
import glob
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '../../bench/quality'))
import copies  # noqa: E402 (where it stands is known only now)

SKIPPED = 77


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False,
                          stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f'{" ".join(command)}\n{done.stdout}{done.stderr}\nexit status {done.returncode}')
    return done.stdout


def seeds(binary, data, work):
    run(binary, 'run', f'{data}/seeds/pages', '--out', f'{work}/out', '--quiet')
    report = run(sys.executable, f'{data}/seeds/score_seeds.py', f'{work}/out')
    print(report)
    right = re.search(r'^lines (\d+)/\d+ = [\d.]+; copies (right|WRONG)$', report, re.MULTILINE)
    if not right:
        sys.exit('the scorer printed no result')
    return {'lines_right': int(right[1]), 'copies_right': int(right[2] == 'right')}


def chrome(binary, data, work, render):
    # One rendering a run: the three renderings of a page share lines as no two real pages do.
    corpus = f'{data}/corpora/chrome-dev.jsonl.gz'
    with gzip.open(corpus, 'rt', encoding='utf-8') as rows, \
            open(f'{work}/{render}.jsonl', 'w', encoding='utf-8') as pages:
        for row in map(json.loads, rows):
            if row['render'] == render:
                print(json.dumps({key: row[key] for key in ('id', 'text')}), file=pages)
    run(binary, 'clean', f'{work}/{render}.jsonl', '--site', 'none', '--out', f'{work}/out', '--quiet')
    parts = glob.glob(f'{work}/out/clean/**/*.jsonl', recursive=True)
    if len(parts) != 1:
        sys.exit(f'expected one file of records in clean/, found {parts}')
    scores = json.loads(run(sys.executable, f'{data}/corpora/score_chrome.py', corpus, parts[0],
                            '--render', render, '--json'))
    print(json.dumps(scores['all'], indent=1))
    return {'word_f1': scores['all']['F1']}


def unseen(learner, data, work):
    # What line models that have not seen a page's site make of it, in five folds: the built-in model
    # was learned from these pages, so the checks of the program above flatter it.
    run(learner, f'{data}/corpora', '--judge', work)
    measured = {}
    for name, renders in (('chrome-dev', ('line', 'block', 'bs')),
                          ('chrome-news-dev', ('line', 'block', 'bs'))):
        for render in renders:
            scores = json.loads(run(sys.executable, f'{data}/corpora/score_chrome.py',
                                    f'{data}/corpora/{name}.jsonl.gz', f'{work}/{name}-{render}.jsonl',
                                    '--render', render, '--json'))['all']
            measured[f'{name}-{render}'] = scores['F1']
            measured[f'{name}-{render}-4gram'] = scores['sh-F1']
    for render in ('line', 'bs'):
        scores = json.loads(run(sys.executable, f'{data}/corpora/score_snippets.py',
                                f'{data}/corpora/chrome-multi-dev.jsonl.gz',
                                f'{work}/chrome-multi-dev-{render}.jsonl', '--render', render,
                                '--json'))
        measured[f'chrome-multi-dev-{render}'] = scores['F1']
    return measured


def rows_of(corpus, render=None):
    with gzip.open(corpus, 'rt', encoding='utf-8') as rows:
        for row in map(json.loads, rows):
            if render is None or row['render'] == render:
                yield row


def clean_texts(binary, work, name, rows):
    """Cleans {id: text} without any other field; the text and the title found of each id."""
    pages, out = f'{work}/{name}.jsonl', f'{work}/{name}.out'
    with open(pages, 'w', encoding='utf-8') as file:
        for key, text in rows.items():
            print(json.dumps({'id': key.replace('#', '-'), 'text': text}), file=file)
    run(binary, 'clean', pages, '--site', 'none', '--out', out, '--quiet')
    with open(f'{out}/documents.jsonl', encoding='utf-8') as file:
        found = {row['id']: row['title'] for row in map(json.loads, file)}
    texts = {}
    for part in glob.glob(f'{out}/clean/**/*.jsonl', recursive=True):
        with open(part, encoding='utf-8') as file:
            texts.update((row['id'], row['text']) for row in map(json.loads, file))
    return texts, found


def titles(binary, data, work):
    # Of the pages whose text has the title as a line, how many are given that title.
    def fold(text):
        return ' '.join(text.split()).casefold()
    measured = {}
    for render in ('line', 'block', 'bs'):
        rows = {row['id']: row for row in rows_of(f'{data}/corpora/chrome-dev.jsonl.gz', render)}
        _, found = clean_texts(binary, work, render, {key: row['text'] for key, row in rows.items()})
        asked = [key for key, row in rows.items()
                 if fold(row['title']) in map(fold, row['text'].split('\n'))]
        right = sum(fold(found[key] or '') == fold(rows[key]['title']) for key in asked)
        measured[render] = right / len(asked)
    return measured


def stable(binary, data, work):
    # The share of pages whose clean text a second cleaning leaves as it is, byte for byte.
    measured = {}
    for name, renders in (('chrome-dev', ('line', 'block', 'bs')),
                          ('chrome-news-dev', ('line', 'block', 'bs')),
                          ('chrome-multi-dev', ('line', 'bs')), ('syndication-dev', (None,))):
        same = pages = 0
        for render in renders:
            rows = {row['id']: row['text']
                    for row in rows_of(f'{data}/corpora/{name}.jsonl.gz', render)}
            once, _ = clean_texts(binary, work, f'{name}-{render}-1', rows)
            twice, _ = clean_texts(binary, work, f'{name}-{render}-2', once)
            pages += len(once)
            same += sum(twice.get(key.replace('#', '-'), '') == text for key, text in once.items())
        measured[name] = same / pages
    return measured


def prose(binary, data, work):
    # The share of the words of clean prose that stay.
    corpus = f'{data}/corpora/syndication-dev.jsonl.gz'
    with open(f'{work}/prose.jsonl', 'w', encoding='utf-8') as pages:
        for row in rows_of(corpus):
            print(json.dumps({'id': row['id'], 'text': row['clean']}), file=pages)
    run(binary, 'clean', f'{work}/prose.jsonl', '--site', 'none', '--keep-title', '--out',
        f'{work}/out', '--quiet')
    before = after = 0
    with open(f'{work}/out/documents.jsonl', encoding='utf-8') as file:
        for row in map(json.loads, file):
            before += row['words_in']
            after += row['words_out']
    return {'words_kept': after / before}


def copies_of(binary, data, work, name):
    measured = {}
    result = copies.measure_corpus(binary, f'{data}/corpora/{name}.jsonl.gz', work)
    for site in ('site', 'none'):
        copies.print_scores(site, result[site])
        for which in ('main', 'hard'):
            measured[f'{which}-f1-{site}'] = result[site][which]['f1']
            measured[f'{which}-ari-{site}'] = result[site][which]['ari']
        measured[f'precision-{site}'] = result[site]['hard']['precision']
    oracle = result['oracle']
    print(oracle)
    measured['oracle-recall'] = oracle['recall']
    measured['oracle-right'] = 1 - oracle['wrong values'] - oracle['not in the oracle']
    return measured


def made(binary, _, work):
    # Pages that are all different stories, by what makes other tools merge them.
    alone = {}
    for mix, docs in (('templates', 10000), ('background', 1000)):
        for site in ('field:site', 'none'):
            alone[f'{mix}-{site.split(":")[0]}'] = docs - copies.merged(binary, docs, mix, site, work)
    alone.update(copies.in_scripts(binary, work))
    for printed, found in copies.popular(binary, work).items():
        alone[f'printed-{printed}-times'] = found
    return alone


CHECKS = {
    'seeds': seeds,
    'chrome_line': lambda *args: chrome(*args, 'line'),
    'chrome_block': lambda *args: chrome(*args, 'block'),
    'chrome_bs': lambda *args: chrome(*args, 'bs'),
    'unseen': unseen,
    'titles': titles,
    'stable': stable,
    'prose': prose,
    'syndication': lambda *args: copies_of(*args, 'syndication-dev'),
    'rewrites': lambda *args: copies_of(*args, 'rewrite-dev'),
    'made': made,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--learner', help='needed by the check unseen')
    parser.add_argument('checks', nargs='*', metavar='CHECK', help=', '.join(CHECKS))
    args = parser.parse_args()
    with open(os.path.join(HERE, 'floors.json'), encoding='utf-8') as file:
        floors = json.load(file)
    checks = args.checks or list(floors)
    for name in checks:
        if name not in CHECKS or name not in floors:
            parser.error(f'{name}: no such check, or no floor for it')
        if name == 'unseen' and not args.learner:
            parser.error('unseen needs --learner')

    data = os.environ.get('COPYDESK_CORPORA', '')
    if not data:
        print('COPYDESK_CORPORA is not set: skipped')
        return 1 if os.environ.get('CI') == 'true' else SKIPPED
    for folder in ('corpora', 'seeds'):
        if not os.path.isdir(os.path.join(data, folder)):
            print(f'COPYDESK_CORPORA={data}: there is no folder {folder} in it')
            return 1

    good = True
    for name in checks:
        with tempfile.TemporaryDirectory() as work:
            measured = CHECKS[name](args.learner if name == 'unseen' else args.binary, data, work)
        for measure, floor in floors[name].items():
            reached = measured[measure] >= floor
            good &= reached
            print(f'{name}: {measure} {measured[measure]:.4f}, floor {floor}: '
                  f'{"reached" if reached else "MISSED"}')
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
