#!/usr/bin/env python3
"""bench/speed.py must measure every part of a small corpus, refuse what it does not know, and name no
one's machine.     speed_test.py COPYDESK"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

BENCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../bench')
sys.path.insert(0, BENCH)
import host  # noqa: E402 (where they stand is known only now)
import measuring  # noqa: E402

COPYDESK = os.path.abspath(sys.argv.pop(1))


def speed(work, *args):
    return subprocess.run([sys.executable, os.path.join(BENCH, 'speed.py'), '--binary', COPYDESK,
                           '--work', work, *args], capture_output=True, text=True, check=False)


class Speed(unittest.TestCase):
    def test_every_part_is_measured(self):
        small = ['--docs', '60', '--rounds', '1', '--files', '30', '--memory-docs', '40,80',
                 '--sample-bytes', '100k', '--scaling-docs', '40,80', '--scaling-rounds', '1', '--threads', '1,2',
                 '--dedup-options', '--shingle 5']
        with tempfile.TemporaryDirectory() as work:
            done = speed(work, *small, '--json')
            self.assertEqual(done.returncode, 0, done.stderr)
            tables = speed(work, 'dedup', 'run', *small, '--records', 'clean')
            self.assertEqual(tables.returncode, 0, tables.stderr)
            with open(os.path.join(work, 'jsonl-60-1/clean.jsonl'), encoding='utf-8') as rows:
                self.assertEqual([list(json.loads(row)) for row in rows], [['id', 'text']] * 60)
            # Corpora are there for another time, results are not.
            self.assertFalse(os.path.exists(os.path.join(work, 'out')))
            self.assertTrue(os.path.exists(os.path.join(work, 'jsonl-60-1/corpus.jsonl')))
        measured = json.loads(done.stdout)
        results = measured['results']
        self.assertEqual(list(results),
                         ['signatures', 'dedup', 'run', 'files', 'memory', 'scaling'])
        self.assertGreater(results['signatures']['signatures_of_xxh3'], 0)
        self.assertEqual(list(results['dedup']['cases']),
                         ['wc -w', 'dedup, 1 thread', 'dedup, 2 threads',
                          'dedup --shingle 5, 1 thread', 'dedup --shingle 5, 2 threads'])
        self.assertIn('stories: clean', results['run']['threads']['2']['stages'])
        self.assertGreater(results['files']['run_of_read_and_write']['1'], 0)
        self.assertEqual(set(results['memory']['commands']), {'dedup', 'run'})
        self.assertGreater(
            results['memory']['commands']['dedup']['peaks']['80']['anonymous_bytes'], 0)
        self.assertIn('all', results['scaling']['commands']['dedup']['80'])
        # What goes into a ledger tells nobody's paths.
        self.assertNotIn(os.path.dirname(COPYDESK), done.stdout)
        self.assertNotIn(work, done.stdout)
        self.assertIn("'--dedup-options=--shingle 5'", measured['command'])
        for words in ('times wc -w', 'records: clean', 'stories: clean', '2 threads'):
            self.assertIn(words, tables.stdout)

    def test_what_it_does_not_know_is_refused(self):
        with tempfile.TemporaryDirectory() as work:
            for args, words in ((['speed'], 'no such part'), (['--rounds', '0'], '--rounds'),
                                (['--threads', '2,1'], '--threads'),
                                (['--memory-docs', '100'], '--memory-docs'),
                                (['--scaling-commands', 'clean'], '--scaling-commands'),
                                (['--binary', work], 'no such program')):
                done = speed(work, *args)
                self.assertEqual(done.returncode, 2, args)
                self.assertIn(words, done.stderr)

    def test_a_run_that_fails_ends_it(self):
        with tempfile.TemporaryDirectory() as work:
            done = speed(work, 'dedup', '--docs', '20', '--rounds', '1', '--dedup-options=--bad')
            self.assertEqual(done.returncode, 1)
            self.assertIn('exit status 2', done.stderr)


class Parts(unittest.TestCase):
    def test_ratios_are_taken_within_a_round(self):
        # The machine was twice as slow in the second round.
        self.assertEqual(measuring.median_ratio([2, 4, 2], [1, 2, 1]), 2)

    def test_cases_go_forward_and_backward(self):
        calls = []
        cases = {name: lambda name=name: calls.append(name) or name for name in 'ab'}
        self.assertEqual(measuring.by_turns(cases, 2), {'a': ['a', 'a'], 'b': ['b', 'b']})
        self.assertEqual(calls, ['a', 'b', 'b', 'a'])

    def test_a_table_is_aligned(self):
        self.assertEqual(measuring.table(['what', 'MB/s'], [['a', 1234.5], ['long', .25]]),
                         '| what |  MB/s |\n| ---- | ----: |\n| a    | 1,234 |\n| long |  0.25 |')

    def test_a_host_is_named_by_its_kind(self):
        self.assertEqual(host.slug({'cpu': 'Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz', 'cores': 8,
                                    'simd': 'AVX2'}), '8x-intel-xeon-e5-2680-v4-avx2')


if __name__ == '__main__':
    unittest.main()
