"""What bench/speed.py measures with: programs run by turns, their time and memory, medians, tables."""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time

# How often a program's memory is looked at.
SAMPLE_SECONDS = 0.003


def say(*words):
    print(*words, file=sys.stderr, flush=True)


class AnonymousPeak(threading.Thread):
    """The most anonymous memory that a process was seen to hold: mapped files are left out, which
    VmHWM has in it."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.bytes, self.ended = pid, 0, threading.Event()

    def run(self):
        while not self.ended.wait(SAMPLE_SECONDS):
            try:
                with open(f'/proc/{self.pid}/status', encoding='ascii', errors='replace') as status:
                    found = re.search(r'^RssAnon:\s+(\d+) kB$', status.read(), re.MULTILINE)
            except OSError:
                return
            if found:
                self.bytes = max(self.bytes, int(found[1]) * 1024)


class Run:
    """A finished run of a program."""

    def __init__(self, seconds, cpu_seconds, peak_bytes, anonymous_bytes, stages):
        self.seconds = seconds
        self.cpu_seconds = cpu_seconds
        self.peak_bytes = peak_bytes            # with mapped files
        self.anonymous_bytes = anonymous_bytes  # None where it was not asked for
        self.stages = stages                    # of summary.json; [] for other programs


def run_program(command, out=None, environment=None, watch_memory=False):
    """Runs a program to its end. `out` is the folder of its results: removed before and after."""
    if out:
        shutil.rmtree(out, ignore_errors=True)
    begin = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          env=environment) as process:
        watcher = AnonymousPeak(process.pid) if watch_memory else None
        if watcher:
            watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if watcher:
            watcher.ended.set()
            watcher.join()
    if process.returncode != 0:
        sys.exit(f'{" ".join(command)}: exit status {process.returncode}')
    stages = []
    if out:
        with open(os.path.join(out, 'summary.json'), encoding='utf-8') as file:
            stages = json.load(file)['stages']
        shutil.rmtree(out)
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024,
               watcher.bytes if watcher else None, stages)


def by_turns(cases, rounds):
    """Calls each of {name: function} once a round, forward and backward by turns, so that what slows
    the machine for a while slows all. Returns {name: [result of each round]}."""
    results = {name: [] for name in cases}
    for turn in range(rounds):
        for name in cases if turn % 2 == 0 else reversed(cases):
            say(f'  round {turn + 1} of {rounds}: {name}')
            results[name].append(cases[name]())
    return results


def median(values):
    return statistics.median(values)


def median_ratio(above, below):
    """The median over the rounds of one case's value divided by another's in the same round."""
    return median(a / b for a, b in zip(above, below))


def stage_seconds(runs):
    """{stage: median seconds}, in the order of the run."""
    return {stage['name']: median(run.stages[i]['seconds'] for run in runs)
            for i, stage in enumerate(runs[0].stages)}


def number(value):
    """Three digits or more, as people read them."""
    if value is None:
        return '-'
    if isinstance(value, int) or abs(value) >= 100:
        return f'{value:,.0f}'
    return f'{value:.1f}' if abs(value) >= 10 else f'{value:.2f}' if abs(value) >= 1 else f'{value:.3g}'


def table(head, rows):
    """A table in Markdown, aligned for the eye."""
    cells = [[cell if isinstance(cell, str) else number(cell) for cell in row]
             for row in [head, *rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]

    def line(row):
        return '| ' + ' | '.join(cell.ljust(width) if i == 0 else cell.rjust(width)
                                 for i, (cell, width) in enumerate(zip(row, widths))) + ' |'
    rule = '| ' + ' | '.join('-' * width if i == 0 else '-' * (width - 1) + ':'
                             for i, width in enumerate(widths)) + ' |'
    return '\n'.join([line(cells[0]), rule, *map(line, cells[1:])])
