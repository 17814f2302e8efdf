#!/usr/bin/env python3
"""tools/dev/include_floors must find each kind of fault planted in a small tree, and nothing else."""
import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../tools/dev/include_floors')


def run(files, links=None):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), 'w', encoding='utf-8') as file:
                file.write(text)
        command = [sys.executable, TOOL, '--root', root]
        if links is not None:
            with open(os.path.join(root, 'links'), 'w', encoding='utf-8') as file:
                file.write(links)
            command += ['--links', os.path.join(root, 'links')]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class IncludeFloors(unittest.TestCase):
    def assert_fault(self, files, words, links=None):
        code, out = run(files, links)
        self.assertEqual(code, 1, out)
        self.assertIn(words, out)
        self.assertEqual(len(out.splitlines()), 1, out)

    def test_a_downward_tree_passes(self):
        code, out = run({
            'stages/text/words.h': '#ifndef COPYDESK_STAGES_TEXT_WORDS_H_\n#include <string>\n',
            'stages/sign/shingle.cc': '#include "stages/text/words.h"\n#include "pipeline/skip.h"\n',
            'stages/sign/sign_stage.cc': '#include "pipeline/stage.h"\n',
            'stages/match/match_pass.cc': '#include <mutex>\n#include "oneapi/tbb/task.h"\n',
            'stages/recipe/recipe.cc': '#include "stages/sign/shingle.h"\n',
            'tests/x_test.cc': '#include <thread>\n#include "stages/recipe/recipe.h"\n',
        }, 'sign: text pipeline\nmatch:\nrecipe: sign\ntext:\npipeline:\n')
        self.assertEqual(code, 0, out)

    def test_upward_and_sideways_includes_are_found(self):
        self.assert_fault({'stages/text/a.cc': '#include "stages/hash/h.h"\n'},
                          'stages/text/a.cc:1: "stages/hash/h.h": text may not include hash')
        self.assert_fault({'pipeline/a.cc': '\n#include "stages/text/h.h"\n'}, 'pipeline/a.cc:2:')
        self.assert_fault({'stages/clean/a.cc': '#include "stages/match/h.h"\n'},
                          'clean may not include match')
        self.assert_fault({'stages/ingest/a.cc': '#include "stages/synth/h.h"\n'},
                          'ingest may not include synth')
        self.assert_fault({'stages/report/a.cc': '#include "tools/flags.h"\n'},
                          'report may not include tools')

    def test_relative_includes_and_unknown_rooms_are_found(self):
        self.assert_fault({'stages/text/a.cc': '#include "../hash/h.h"\n'}, 'path from the root')
        self.assert_fault({'stages/utils/a.cc': ''}, 'no known room')

    def test_an_algorithm_file_that_knows_the_engine_is_found(self):
        self.assert_fault({'stages/sign/minhash.cc': '#include "pipeline/stage.h"\n'},
                          'know the engine')

    def test_threads_outside_their_place_are_found(self):
        self.assert_fault({'stages/sign/minhash.cc': '#include <atomic>\n'}, '<atomic>')
        self.assert_fault({'tools/main.cc': '#include "tbb/task.h"\n'}, 'TBB is for')

    def test_wrong_guards_and_long_headers_are_found(self):
        self.assert_fault({'stages/text/a.h': '#ifndef A_H\n'}, 'the guard is not')
        self.assert_fault(
            {'stages/text/a.h': '#ifndef COPYDESK_STAGES_TEXT_A_H_\n' + '\n' * 300}, '301 lines')

    def test_links_that_go_up_or_are_missing_are_found(self):
        self.assert_fault({'stages/text/a.cc': ''}, 'text may not link to sign', 'text: sign\n')
        self.assert_fault({'stages/sign/a.cc': '#include "stages/text/h.h"\n'},
                          'sign includes text and does not link to it', 'sign:\ntext:\n')


if __name__ == '__main__':
    unittest.main()
