#!/usr/bin/env python3
"""tools/dev/perf_vs_main must find what is slower, and only that."""
import contextlib
import importlib.machinery
import importlib.util
import io
import os
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../tools/dev/perf_vs_main')
BUILDS = {'base': 'base', 'head': 'head'}


def load():
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader('perf_vs_main', TOOL)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('perf_vs_main', loader))
    loader.exec_module(module)
    return module


perf = load()


class Judge(unittest.TestCase):
    def judged(self, head_seconds):
        """judge() of a base that takes a second and a head that takes head_seconds(measurement)."""
        calls = []

        def measure(folder):
            calls.append(folder)
            return 1 if folder == 'base' else head_seconds(calls.count('head'))
        with contextlib.redirect_stdout(io.StringIO()) as out:
            passes = perf.judge(BUILDS, 'kernel', measure, rounds=3, limit=1.05)
        return passes, calls, out.getvalue()

    def test_what_is_as_fast_passes_and_goes_first_by_turns(self):
        passes, calls, out = self.judged(lambda _: 1.04)
        self.assertTrue(passes)
        self.assertEqual(calls, ['base', 'head'] * 2 + ['head', 'base'] + ['base', 'head'])
        self.assertIn('head / base 1.040\n', out)

    def test_what_is_slower_is_measured_again_and_fails(self):
        passes, calls, out = self.judged(lambda _: 1.2)
        self.assertFalse(passes)
        self.assertEqual(len(calls), 2 * (1 + 3) + 2 * (1 + 6))
        self.assertIn('head / base 1.200  SLOWER\n', out)

    def test_what_was_slow_for_a_while_passes(self):
        # The first measurement, which warms up, and three turns.
        passes, _, out = self.judged(lambda measurement: 2 if measurement <= 4 else 1)
        self.assertTrue(passes)
        self.assertIn('head / base 1.000\n', out)


class Kernels(unittest.TestCase):
    def test_one_size_and_the_best_target_are_taken(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, 'bench'))
            program = os.path.join(folder, 'bench/hash_benchmark')
            with open(program, 'w', encoding='utf-8') as file:
                file.write('#!/bin/sh\ncat <<END\nA/L1/AVX2\nA/L2/AVX2\nA/L2/SCALAR\nXxh3/L2\nB/x:1/L2/SSE4\n'
                           'C/RAM\nEND\n')
            os.chmod(program, 0o755)
            self.assertEqual(perf.kernels_of(folder, 'hash_benchmark'),
                             {'A/L2/AVX2', 'Xxh3/L2', 'B/x:1/L2/SSE4'})


if __name__ == '__main__':
    unittest.main()
