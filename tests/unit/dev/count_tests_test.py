#!/usr/bin/env python3
"""tools/dev/count_tests must not call a run good in which anything went wrong, or nothing ran."""
import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../tools/dev/count_tests')
PASSED = '<testcase name="a" status="run"><system-out>fine</system-out></testcase>'
FAILED = '<testcase name="b" status="fail"><failure message=""/><system-out>why</system-out></testcase>'
SKIPPED = '<testcase name="c" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase>'
NOT_BUILT = '<testcase name="d" status="notrun"><skipped message="Unable to find executable"/></testcase>'


def count(suites, broken=0, unhappy=''):
    with tempfile.TemporaryDirectory() as folder:
        for i, cases in enumerate(suites):
            with open(os.path.join(folder, f'{i}.xml'), 'w', encoding='utf-8') as file:
                file.write(f'<testsuite>{cases}</testsuite>')
        if unhappy:
            with open(os.path.join(folder, 'unhappy'), 'w', encoding='utf-8') as file:
                file.write(unhappy)
        done = subprocess.run([sys.executable, TOOL, str(broken), folder], capture_output=True,
                              text=True, check=False)
        return done.returncode, done.stdout.splitlines()


class CountTests(unittest.TestCase):
    def assert_closing(self, result, code, line):
        self.assertEqual((result[0], result[1][-1]), (code, line), result)

    def test_suites_are_added_up(self):
        self.assert_closing(count([PASSED + SKIPPED, PASSED]), 0, '2 passed, 0 failed, 1 skipped')

    def test_a_failed_test_fails_the_run_and_its_output_is_shown(self):
        result = count([PASSED + FAILED])
        self.assert_closing(result, 1, '1 passed, 1 failed, 0 skipped')
        self.assertIn('    why', result[1])

    def test_a_test_without_its_program_has_failed_and_is_not_skipped(self):
        self.assert_closing(count([PASSED + NOT_BUILT]), 1, '1 passed, 1 failed, 0 skipped')

    def test_a_run_without_a_test_that_passed_fails(self):
        self.assert_closing(count([]), 1, '0 passed, 0 failed, 0 skipped')
        self.assert_closing(count([SKIPPED]), 1, '0 passed, 0 failed, 1 skipped')

    def test_broken_steps_and_unhappy_suites_are_failures(self):
        self.assert_closing(count([PASSED], broken=2), 1, '1 passed, 2 failed, 0 skipped')
        self.assert_closing(count([PASSED], unhappy='release slow\n'), 1,
                            '1 passed, 1 failed, 0 skipped')

    def test_results_that_cannot_be_read_are_a_failure(self):
        self.assert_closing(count([PASSED, '<broken']), 1, '1 passed, 1 failed, 0 skipped')


if __name__ == '__main__':
    unittest.main()
