#!/usr/bin/env python3
"""Measures the speed and the memory of a built copydesk, beside what bounds them on this machine.

  bench/speed.py --binary build/release/tools/copydesk --work /tmp/speed [PART...]

Parts (default: all):
  signatures  text in memory to signatures, beside XXH3 over the same bytes
  dedup       `dedup` of records to clusters, beside `wc -w` of the same file
  run         `run`, the share of each of its stages, and the speed of cleaning
  files       a folder of small files: `dedup` beside the same texts as records, `run` beside reading
              the files and writing as many by rename
  memory      peak anonymous memory of `dedup` and `run`: per document, and what is always there
  scaling     time per document as the corpus grows, for each stage

What is compared is run by turns, and medians of the rounds are given; ratios are medians of the
ratios of each round. MB are 10^6 bytes. Corpora are generated into --work and used again when they
are there. Tables go to standard output, or with --json one object; progress to standard error.
"""
import argparse
import datetime
import json
import os
import shlex
import shutil

import host as hosts
from measuring import say, table
from speed_parts import PARTS, Bench

LEDGER = os.path.join(hosts.ROOT, 'bench/ledger')


def settings(args):
    """The command line as it may be repeated elsewhere: without this machine's paths."""
    words = ['bench/speed.py', '--binary', 'build/release/tools/copydesk', '--work', 'WORK',
             *args.parts, '--rounds', str(args.rounds), '--docs', str(args.docs), '--seed',
             str(args.seed), '--records', args.records, '--sample-bytes', args.sample_bytes,
             '--threads', ','.join(map(str, args.threads)), '--files',
             str(args.files), '--memory-docs', ','.join(map(str, args.memory_docs)),
             '--scaling-docs', ','.join(map(str, args.scaling_docs)), '--scaling-rounds',
             str(args.scaling_rounds), '--scaling-commands', ','.join(args.scaling_commands)]
    for options in args.dedup_options:
        words.append(f'--dedup-options={options}')
    return shlex.join(words)


def text_of(measured):
    host = measured['host']
    rows = [[key, ', '.join(f'{name} {size}' for name, size in value.items())
             if isinstance(value, dict) else str(value)] for key, value in host.items()]
    parts = [table(['host', ''], rows)]
    parts += [f'## {name}\n\n{PARTS[name][1](result)}' for name, result in measured['results'].items()]
    return '\n\n'.join(parts) + '\n'


def write_ledger(measured):
    folder = os.path.join(LEDGER, f'{measured["date"]}-{hosts.slug(measured["host"])}')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'results.json'), 'w', encoding='utf-8') as file:
        json.dump(measured, file, indent=1, ensure_ascii=False)
        file.write('\n')
    with open(os.path.join(folder, 'README.md'), 'w', encoding='utf-8') as file:
        file.write(f'# Speed on {measured["date"]}\n\n```sh\n{measured["command"]}\n```\n\n'
                   f'{text_of(measured)}')
    say(f'written to {os.path.relpath(folder)}')


def counts(text):
    try:
        numbers = [int(word) for word in text.split(',')]
    except ValueError:
        numbers = []
    if not numbers or min(numbers) < 1 or numbers != sorted(set(numbers)):
        raise argparse.ArgumentTypeError(f'{text}: expected ascending whole numbers with commas')
    return numbers


def parse():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    cores = len(os.sched_getaffinity(0))
    parser.add_argument('parts', nargs='*', metavar='PART', help=', '.join(PARTS))
    parser.add_argument('--binary', required=True, help='the built copydesk')
    parser.add_argument('--work', required=True, help='folder for corpora and results')
    parser.add_argument('--rounds', type=int, default=5, help='medians are of so many [5]')
    parser.add_argument('--docs', type=int, default=45_000,
                        help='documents for signatures, dedup and run [45000: 310 MB]')
    parser.add_argument('--seed', type=int, default=1, help='of the corpora [1]')
    parser.add_argument('--sample-bytes', default='192M',
                        help='text for signatures; caches should be smaller [192M]')
    parser.add_argument('--threads', type=counts, default=sorted({1, cores}),
                        help='thread counts, with commas [1 and all cores]')
    parser.add_argument('--records', choices=('full', 'text', 'clean'), default='full',
                        help='of part dedup: all that gen-corpus writes (a third of it no text that '
                             'is read), or an id and the page, or the page without chrome [full]')
    parser.add_argument('--dedup-options', action='append', default=[], metavar='OPTIONS',
                        help="measure dedup with these options too, such as '--shingle 5'; may be "
                             'repeated')
    parser.add_argument('--files', type=int, default=20_000, help='files in the folder [20000]')
    parser.add_argument('--memory-docs', type=counts, default=[10_000, 100_000],
                        help='sizes of corpora for memory, two or more [10000,100000]')
    parser.add_argument('--scaling-docs', type=counts, default=[10_000, 100_000, 1_000_000],
                        help='sizes of corpora for scaling [10000,100000,1000000]')
    parser.add_argument('--scaling-rounds', type=int, default=3, help='rounds of scaling [3]')
    parser.add_argument('--scaling-commands', type=lambda text: text.split(','), default=['dedup'],
                        help='dedup, run or both with a comma [dedup]')
    parser.add_argument('--json', action='store_true', help='one object in place of tables')
    parser.add_argument('--ledger', action='store_true',
                        help='also write bench/ledger/DATE-HOST/README.md and results.json')
    args = parser.parse_args()
    args.parts = args.parts or list(PARTS)
    for part in args.parts:
        if part not in PARTS:
            parser.error(f'{part}: no such part; there are {", ".join(PARTS)}')
    for name in ('rounds', 'docs', 'files', 'scaling_rounds'):
        if getattr(args, name) < 1:
            parser.error(f'--{name.replace("_", "-")} must be at least 1')
    if len(args.memory_docs) < 2:
        parser.error('--memory-docs: two sizes or more are needed')
    if not set(args.scaling_commands) <= {'dedup', 'run'}:
        parser.error('--scaling-commands: expected dedup, run or dedup,run')
    if not os.access(args.binary, os.X_OK) or os.path.isdir(args.binary):
        parser.error(f'--binary {args.binary}: no such program')
    if 'dedup' in args.parts and shutil.which('wc') is None:
        parser.error('part dedup: there is no wc here')
    return args


def main():
    args = parse()
    os.makedirs(args.work, exist_ok=True)
    bench = Bench(args)
    results = {}
    for part in args.parts:
        say(f'{part}:')
        results[part] = PARTS[part][0](bench)
    _, limits = bench.limits(bench.corpus(1000), 1, 1)
    measured = {'date': datetime.date.today().isoformat(), 'command': settings(args),
                'host': hosts.describe(bench.binary, limits['target']), 'results': results}
    if args.ledger:
        write_ledger(measured)
    print(json.dumps(measured, indent=1, ensure_ascii=False) if args.json else text_of(measured),
          end='\n' if args.json else '')


if __name__ == '__main__':
    main()
