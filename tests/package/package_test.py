#!/usr/bin/env python3
"""Installs a build into a fresh prefix, then configures, builds and runs a project that uses it.

  package_test.py BUILD_DIR CXX_COMPILER BUILD_TYPE CXX_FLAGS

All of the build's libraries must be built. The prefix is moved after the installation: a package that
remembers where it was installed, or the source tree, fails.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          check=False, **options)
    if done.returncode != 0:
        sys.exit(f'{" ".join(command)}\n{done.stdout}\nexit status {done.returncode}')
    return done.stdout


def main():
    build, compiler, build_type, flags = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        run('cmake', '--install', build, '--prefix', f'{work}/installed')
        prefix = f'{work}/moved'
        shutil.move(f'{work}/installed', prefix)

        targets = ''
        for folder, _, names in os.walk(prefix):
            for name in (n for n in names if n.endswith('.cmake')):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    text = file.read()
                if SOURCE + '/' in text or f'{work}/installed' in text:
                    sys.exit(f'{name} names a folder of this machine')
                targets += text
        rooms = sorted(set(re.findall(r'add_library\((copydesk::\w+)', targets)))
        if not rooms:
            sys.exit('the package exports no library')

        run('cmake', '-S', HERE, '-B', f'{work}/build', '-G', 'Ninja', f'-DCMAKE_PREFIX_PATH={prefix}',
            f'-DCMAKE_CXX_COMPILER={compiler}', f'-DCMAKE_BUILD_TYPE={build_type}',
            f'-DCMAKE_CXX_FLAGS={flags}', f'-DCONSUMER_ROOMS={";".join(rooms)}')
        run('cmake', '--build', f'{work}/build', '-j', '2')
        out = run(f'{work}/build/consumer')
        if out != 'bad-json\n':
            sys.exit(f'the consumer printed {out!r}')

        program = os.path.join(prefix, 'bin/copydesk')
        if os.path.exists(program):
            run(program, '--version')
        print(f'{len(rooms)} libraries found and linked: {" ".join(rooms)}')


if __name__ == '__main__':
    main()
