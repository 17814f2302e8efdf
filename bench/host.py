"""What machine, what build: said so that nobody's names are in it."""
import os
import platform
import re
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def read(path):
    try:
        with open(path, encoding='utf-8', errors='replace') as file:
            return file.read()
    except OSError:
        return ''


def first_line(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ''
    return done.stdout.split('\n')[0].strip() if done.returncode == 0 else ''


def caches():
    """{'L1d': '32K', ...} of the first core."""
    folder, found = '/sys/devices/system/cpu/cpu0/cache', {}
    for index in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        level, kind, size = (read(f'{folder}/{index}/{name}').strip()
                             for name in ('level', 'type', 'size'))
        if level:
            found[f'L{level}{ {"Data": "d", "Instruction": "i"}.get(kind, "") }'] = size
    return found


def compiler(binary):
    """The compiler of the build that the binary stands in."""
    cache = read(os.path.join(os.path.dirname(os.path.abspath(binary)), '../CMakeCache.txt'))
    found = re.search(r'^CMAKE_CXX_COMPILER:\w+=(.+)$', cache, re.MULTILINE)
    return first_line(found[1], '--version') if found else ''


def commit():
    head = first_line('git', '-C', ROOT, 'rev-parse', 'HEAD')
    changed = first_line('git', '-C', ROOT, 'status', '--porcelain', '--untracked-files=no')
    return f'{head} with changes' if head and changed else head


def describe(binary, target):
    found = re.search(r'^model name\s*:\s*(.+)$', read('/proc/cpuinfo'), re.MULTILINE)
    memory = re.search(r'^MemTotal:\s+(\d+) kB$', read('/proc/meminfo'), re.MULTILINE)
    return {
        'cpu': found[1] if found else platform.machine(),
        'cores': len(os.sched_getaffinity(0)),
        'simd': target,
        'caches': caches(),
        'memory_gib': round(int(memory[1]) / 2**20, 1) if memory else None,
        'kernel': f'{platform.system()} {platform.release().split("-")[0]}',
        'compiler': compiler(binary),
        'copydesk': first_line(binary, '--version'),
        'commit': commit(),
    }


def slug(host):
    """A name for the kind of machine, such as 2x-amd-epyc-avx2."""
    model = re.sub(r'\((R|TM)\)|\bCPU\b|\bProcessor\b|@.*', '', host['cpu'], flags=re.IGNORECASE)
    words = re.findall(r'[a-z0-9]+', f'{model} {host["simd"]}'.lower())
    return '-'.join([f'{host["cores"]}x', *words])
