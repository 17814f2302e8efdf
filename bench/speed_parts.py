"""The parts that bench/speed.py measures, and how each is shown. What a part returns goes into JSON."""
import json
import os
import shlex
import subprocess
import sys

from measuring import (by_turns, median, median_ratio, number, run_program, say, stage_seconds, table)

SITE = ['--site', 'field:site']  # the field of the generated corpora; a folder has them as folders


class Bench:
    """The settings of a measurement, its corpora, and how the program is run on them."""

    def __init__(self, args):
        self.binary = os.path.abspath(args.binary)
        self.work = os.path.abspath(args.work)
        self.args = args

    def corpus(self, docs, form='jsonl'):
        """The path of a generated corpus: a file of records, or with 'text' a folder."""
        folder = os.path.join(self.work, f'{form}-{docs}-{self.args.seed}')
        if not os.path.isdir(folder):
            say(f'generating {docs:,} documents as {form}')
            done = subprocess.run([self.binary, 'gen-corpus', '--out', folder + '.tmp', '--docs',
                                   str(docs), '--seed', str(self.args.seed), '--format', form],
                                  stdin=subprocess.DEVNULL, check=False)
            if done.returncode != 0:
                sys.exit(f'gen-corpus failed with {done.returncode}')
            os.rename(folder + '.tmp', folder)
        return os.path.join(folder, 'corpus.jsonl' if form == 'jsonl' else 'pages')

    def records(self, docs, which):
        """A corpus whose records are as they were generated ('full': the page beside its clean text
        and its truth), or nothing but an id and one text: the page ('text') or the clean one."""
        corpus = self.corpus(docs)
        if which == 'full':
            return corpus
        made = os.path.join(os.path.dirname(corpus), which + '.jsonl')
        if not os.path.exists(made):
            with open(corpus, encoding='utf-8') as rows, \
                    open(made + '.tmp', 'w', encoding='utf-8') as out:
                for row in map(json.loads, rows):
                    print(json.dumps({'id': row['id'], 'text': row[which]}, ensure_ascii=False),
                          file=out)
            os.rename(made + '.tmp', made)
        return made

    def run(self, command, corpus, threads, options=(), watch_memory=False):
        out = os.path.join(self.work, 'out')
        return run_program([self.binary, command, corpus, '--out', out, '--quiet', '--threads',
                            str(threads), *options], out=out, watch_memory=watch_memory)

    def limits(self, corpus, rounds, sample_bytes):
        """What `copydesk bench` says of the machine: {limit: its numbers}, and the object itself."""
        command = [self.binary, 'bench', corpus, '--limits-only', '--json', '--quiet', '--rounds',
                   str(rounds), '--sample-bytes', str(sample_bytes)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False,
                              env={**os.environ, 'TMPDIR': self.work})
        if done.returncode != 0:
            sys.exit(f'copydesk bench failed with {done.returncode}')
        measured = json.loads(done.stdout)
        return {limit['name']: limit for limit in measured['limits']}, measured


def bytes_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)


def rates(runs, size):
    return [size / 1e6 / run.seconds for run in runs]


def threads_text(threads):
    return f'{threads} thread{"" if threads == 1 else "s"}'


def signatures(bench):
    limits, measured = bench.limits(bench.corpus(bench.args.docs), bench.args.rounds,
                                    bench.args.sample_bytes)
    return {'mb_per_s': {name: limit['mb_per_s'] for name, limit in limits.items()},
            'signatures_of_xxh3': measured['signatures_of_xxh3'], 'target': measured['target']}


def show_signatures(result):
    rows = [[name.replace('_', ' '), rate] for name, rate in result['mb_per_s'].items()]
    return (table(['one thread', 'MB/s'], rows) +
            f'\n\nText to signatures runs at {result["signatures_of_xxh3"]:.3f} of XXH3\'s speed.')


def dedup(bench):
    corpus = bench.records(bench.args.docs, bench.args.records)
    size = bytes_of(corpus)
    cases = {'wc -w': lambda: run_program(['wc', '-w', corpus],
                                          environment={**os.environ, 'LC_ALL': 'C.UTF-8'})}
    for options in ['', *bench.args.dedup_options]:
        for threads in bench.args.threads:
            cases[f'dedup {options}'.strip() + f', {threads_text(threads)}'] = (
                lambda threads=threads, options=shlex.split(options):
                    bench.run('dedup', corpus, threads, options))
    runs = by_turns(cases, bench.args.rounds)
    wc = rates(runs['wc -w'], size)
    return {'documents': bench.args.docs, 'records': bench.args.records, 'bytes': size, 'cases': {
        name: {'mb_per_s': median(rates(of_case, size)), 'of_wc': median_ratio(rates(of_case, size), wc),
               'cpu_seconds': median(run.cpu_seconds for run in of_case)}
        for name, of_case in runs.items()}}


def show_dedup(result):
    rows = [[name, case['mb_per_s'], case['of_wc'], case['cpu_seconds']]
            for name, case in result['cases'].items()]
    return (f'{result["documents"]:,} documents, {result["bytes"] / 1e6:,.0f} MB of JSONL, records: '
            f'{result["records"]}\n\n' +
            table(['what', 'MB/s', 'times wc -w', 'CPU s'], rows))


def run(bench):
    corpus = bench.corpus(bench.args.docs)
    size = bytes_of(corpus)
    runs = by_turns({threads: lambda threads=threads: bench.run('run', corpus, threads, SITE)
                     for threads in bench.args.threads}, bench.args.rounds)
    result = {'documents': bench.args.docs, 'bytes': size, 'threads': {}}
    for threads, of_case in runs.items():
        seconds = stage_seconds(of_case)
        result['threads'][str(threads)] = {
            'mb_per_s': median(rates(of_case, size)),
            'clean_mb_per_s': size / 1e6 / seconds['stories: clean'],
            'stages': {name: {'seconds': value, 'share': value / sum(seconds.values())}
                       for name, value in seconds.items()}}
    return result


def show_run(result):
    cases = result['threads']
    head = ['stage'] + [f'{what}, {threads_text(int(threads))}' for threads in cases
                        for what in ('s', 'share')]
    rows = [[name] + [value for case in cases.values() for value in
                      (case['stages'][name]['seconds'], f'{case["stages"][name]["share"]:.1%}')]
            for name in next(iter(cases.values()))['stages']]
    lines = [f'{result["documents"]:,} documents, {result["bytes"] / 1e6:,.0f} MB of JSONL. Stages of '
             'a stream count the time of their threads.', '', table(head, rows), '']
    for threads, case in cases.items():
        lines.append(f'{threads_text(int(threads))}: {number(case["mb_per_s"])} MB/s; cleaning alone '
                     f'{number(case["clean_mb_per_s"])} MB/s of a thread')
    return '\n'.join(lines)


def files(bench):
    docs = bench.args.files
    folder, records = bench.corpus(docs, 'text'), bench.corpus(docs)
    size = bytes_of(folder)

    def read_and_write():
        limits, _ = bench.limits(folder, 1, size)
        read, write = limits['read_small_files'], limits['write_small_files']
        # bench takes a fixed number of files at most.
        return (read['seconds'] + write['seconds']) * docs / read['files']
    cases = {'read and write': read_and_write}
    for threads in bench.args.threads:
        for command, name, corpus, options in (
                ('dedup', 'dedup records', records, []), ('dedup', 'dedup files', folder, []),
                ('run', 'run files', folder, ['--site', 'folder'])):
            cases[f'{name}, {threads_text(threads)}'] = (
                lambda command=command, corpus=corpus, threads=threads, options=options:
                    bench.run(command, corpus, threads, options).seconds)
    seconds = by_turns(cases, bench.args.rounds)
    result = {'files': docs, 'bytes': size,
              'seconds': {name: median(of) for name, of in seconds.items()},
              'dedup_files_of_records': {}, 'run_of_read_and_write': {}}
    for threads in bench.args.threads:
        of = threads_text(threads)
        result['dedup_files_of_records'][str(threads)] = median_ratio(
            seconds[f'dedup files, {of}'], seconds[f'dedup records, {of}'])
        result['run_of_read_and_write'][str(threads)] = median_ratio(
            seconds[f'run files, {of}'], seconds['read and write'])
    return result


def show_files(result):
    lines = [f'{result["files"]:,} files, {result["bytes"] / 1e6:,.0f} MB', '',
             table(['what', 's'], [[name, value] for name, value in result['seconds'].items()]), '']
    for threads, ratio in result['dedup_files_of_records'].items():
        lines.append(f'{threads_text(int(threads))}: dedup of files takes {ratio:.2f} times as long as '
                     f'of records, run {result["run_of_read_and_write"][threads]:.2f} times as long as '
                     'reading and writing the files')
    return '\n'.join(lines)


def memory(bench):
    sizes = bench.args.memory_docs
    threads = max(bench.args.threads)
    result = {'threads': threads, 'commands': {}}
    for command, options in (('dedup', []), ('run', SITE)):
        peaks = {}
        for docs in sizes:
            corpus = bench.corpus(docs)
            say(f'  {command} of {docs:,} documents')
            done = bench.run(command, corpus, threads, options, watch_memory=True)
            peaks[str(docs)] = {'anonymous_bytes': done.anonymous_bytes,
                                'resident_bytes': done.peak_bytes}
        low, high = (peaks[str(docs)]['anonymous_bytes'] for docs in (sizes[0], sizes[-1]))
        slope = (high - low) / (sizes[-1] - sizes[0])
        result['commands'][command] = {'peaks': peaks, 'bytes_per_document': slope,
                                       'constant_bytes': low - slope * sizes[0]}
    return result


def show_memory(result):
    rows = [[f'{command}, {int(docs):,} documents', peak['anonymous_bytes'] / 2**20,
             peak['resident_bytes'] / 2**20, peak['anonymous_bytes'] / int(docs)]
            for command, of in result['commands'].items() for docs, peak in of['peaks'].items()]
    lines = [table([f'peaks, {threads_text(result["threads"])}', 'anonymous MiB',
                    'with mapped files MiB', 'anonymous bytes a document'], rows), '']
    for command, of in result['commands'].items():
        lines.append(f'{command}: {number(of["bytes_per_document"])} bytes for each further document, '
                     f'{number(of["constant_bytes"] / 2**20)} MiB always')
    return '\n'.join(lines)


def scaling(bench):
    threads = max(bench.args.threads)
    sizes = bench.args.scaling_docs
    corpora = {docs: bench.corpus(docs) for docs in sizes}
    result = {'threads': threads, 'commands': {}}
    for command in bench.args.scaling_commands:
        options = SITE if command == 'run' else []
        runs = by_turns({docs: lambda docs=docs: bench.run(command, corpora[docs], threads, options)
                         for docs in sizes}, bench.args.scaling_rounds)
        first = {**stage_seconds(runs[sizes[0]]), 'all': median(of.seconds for of in runs[sizes[0]])}
        result['commands'][command] = {}
        for docs in sizes:
            seconds = {**stage_seconds(runs[docs]), 'all': median(of.seconds for of in runs[docs])}
            result['commands'][command][str(docs)] = {
                name: {'microseconds_per_document': value / docs * 1e6,
                       'of_first': value / docs / (first[name] / sizes[0]) if first[name] else None}
                for name, value in seconds.items()}
    return result


def show_scaling(result):
    lines = []
    for command, of in result['commands'].items():
        head = [f'{command}, µs a document, {threads_text(result["threads"])}']
        for i, docs in enumerate(of):
            head += [f'{int(docs):,} documents'] + (['ratio'] if i > 0 else [])
        rows = []
        for name in next(iter(of.values())):
            row = [name]
            for i, stages in enumerate(of.values()):
                row.append(stages[name]['microseconds_per_document'])
                if i > 0:
                    row.append(stages[name]['of_first'])
            rows.append(row)
        lines.append(table(head, rows))
    return '\n\n'.join(lines)


PARTS = {'signatures': (signatures, show_signatures), 'dedup': (dedup, show_dedup),
         'run': (run, show_run), 'files': (files, show_files), 'memory': (memory, show_memory),
         'scaling': (scaling, show_scaling)}
