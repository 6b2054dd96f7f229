#!/usr/bin/env python3
"""Whole nights of the built jar, as processes: seconds and peak memory, first night, next night, nothing new.

Run from the project's root after `mvn -q -DskipTests package`:

    python3 src/test/benchmarks/nights.py                  # the shipped input, 100,000 and 1,000,000 offers
    python3 src/test/benchmarks/nights.py 10000000         # a number of offers; "small" is the shipped input

Options by environment: REPEAT=3 (figures are medians), HEAP=512m, JAR=target/tokenprice.jar,
START=src/main/scripts/tokenprice (a start script in place of java -jar, for small nights), PEER=no (leaves out
pandas + XlsxWriter, which are otherwise measured beside it where /usr/bin/python3 has them).

An offer is one row with an input and an output price. On the next night the list comes again under a new date, with
every hundredth input price halved.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '../../..'))
JAR = os.path.abspath(os.environ.get('JAR', os.path.join(ROOT, 'target/tokenprice.jar')))
HEAP = os.environ.get('HEAP', '512m')
REPEAT = int(os.environ.get('REPEAT', '3'))
START = os.environ.get('START')
PYTHON = '/usr/bin/python3'
DAYS = ('2024-05-20', '2024-05-21')
SMALL_DAY = '2024-06-10'
UNITS = (('元/千tokens', 6), ('元/百万tokens', 3), ('USD/1M tokens', 3))
CLASSES = ('light', 'standard', 'flagship')

# Reads the lists, makes yuan per million tokens of columns with the generator's names and writes a sheet for each
# list. It keeps no history, asks no question and compares nothing.
PEER = '''
import glob, sys
import pandas as pd
factor = {'元/千tokens': 1000.0, '元/百万tokens': 1.0, 'USD/1M tokens': 7.2358}
def read(path):
    try:
        return pd.read_csv(path)
    except (UnicodeDecodeError, pd.errors.ParserError):
        return pd.read_csv(path, encoding='gb18030', sep=None, engine='python', on_bad_lines='skip')
lists = [read(path) for path in sorted(glob.glob(sys.argv[1] + '/*.csv'))]
for table in lists:
    if 'unit' in table.columns and 'input' in table.columns:
        per = table['unit'].map(factor)
        table['input yuan'] = table['input'] * per
        table['output yuan'] = table['output'] * per
        table['blended'] = table['input yuan'] * 0.75 + table['output yuan'] * 0.25
with pd.ExcelWriter(sys.argv[2], engine='xlsxwriter') as book:
    for number, table in enumerate(lists):
        table.head(1048575).to_excel(book, sheet_name=str(number), index=False)
'''


def amount(value, decimals):
    """An exact decimal from a whole number of its last places."""
    digits = str(value).rjust(decimals + 1, '0')
    return digits[:-decimals] + '.' + digits[-decimals:]


def write_list(path, offers, moved, first=0):
    with open(path, 'w', encoding='utf-8', newline='') as out:
        out.write('vendor,model,class,input,output,unit\n')
        for i in range(first, first + offers):
            unit, decimals = UNITS[i % 3]
            into = 2 * (i * 7919 % 9973 + 1)
            if moved and i % 100 == 0:
                into //= 2
            output = 3 * (i * 104729 % 9973 + 1)
            out.write(f'vendor {i % 199},model-{i},{CLASSES[i % 3]},{amount(into, decimals)},'
                      f'{amount(output, decimals)},{unit}\n')


def measured(command):
    """Seconds, MB at the peak, exit code of a child and its children."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        start = time.monotonic()
        code = subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds = time.monotonic() - start
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        os.write(writer, f'{seconds} {peak / 1024} {code}'.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        seconds, peak, code = answer.read().split()
    os.waitpid(child, 0)
    return float(seconds), float(peak), int(code)


def night(root, day):
    start = [START] if START else ['java', f'-Xmx{HEAP}', '-jar', JAR]
    return measured(start + ['run', '--quiet', '--as-of', day, '--input', f'{root}/input',
                             '--output', f'{root}/output', '--data', f'{root}/data'])


def peer(root):
    script = f'{root}/peer.py'
    with open(script, 'w', encoding='utf-8') as out:
        out.write(PEER)
    return measured([PYTHON, script, f'{root}/input', f'{root}/peer.xlsx'])


def small(root, figures, with_peer):
    shutil.copytree(os.path.join(ROOT, 'input'), f'{root}/input')
    if with_peer:
        figures['pandas + XlsxWriter'].append(peer(root))
    figures['first night'].append(night(root, SMALL_DAY))
    figures['nothing new'].append(night(root, SMALL_DAY))


def large(root, offers, figures, with_peer):
    os.makedirs(f'{root}/input/fx')
    with open(f'{root}/input/fx/rates.csv', 'w', encoding='utf-8') as out:
        out.write('date,currency,rate,source\n2024-05-20,USD,7.2358,benchmark\n2024-05-21,USD,7.2358,benchmark\n')
    write_list(f'{root}/input/many-{DAYS[0]}.csv', offers, moved=False)
    if with_peer:
        figures['pandas + XlsxWriter'].append(peer(root))
    figures['first night'].append(night(root, DAYS[0]))
    write_list(f'{root}/input/many-{DAYS[1]}.csv', offers, moved=True)
    figures['next night, 1 % moved'].append(night(root, DAYS[1]))
    figures['nothing new'].append(night(root, DAYS[1]))


def measure(size, with_peer):
    figures = {name: [] for name in
               ('first night', 'next night, 1 % moved', 'nothing new', 'pandas + XlsxWriter')}
    for _ in range(REPEAT):
        root = tempfile.mkdtemp(prefix='nights-')
        try:
            if size == 'small':
                small(root, figures, with_peer)
            else:
                large(root, int(size), figures, with_peer)
        finally:
            shutil.rmtree(root)
    print(f'{size if size == "small" else f"{int(size):,} offers"}, median of {REPEAT}')
    for name, runs in figures.items():
        if runs:
            seconds = statistics.median(run[0] for run in runs)
            peak = statistics.median(run[1] for run in runs)
            codes = ' '.join(sorted({str(run[2]) for run in runs}))
            rows = '' if size == 'small' else f'  {int(size) / seconds:10,.0f} offers/s'
            print(f'  {name:24}{seconds:8.2f} s {peak:7.0f} MB  exit {codes}{rows}', flush=True)


def main():
    if not START and not os.path.isfile(JAR):
        sys.exit(f'{JAR} is not there: mvn -q -DskipTests package')
    has_peer = os.environ.get('PEER') != 'no' and subprocess.run(
        [PYTHON, '-c', 'import pandas, xlsxwriter'], capture_output=True).returncode == 0
    if not has_peer:
        print('without pandas + XlsxWriter beside it')
    for size in sys.argv[1:] or ('small', '100000', '1000000'):
        measure(size, has_peer)


if __name__ == '__main__':
    main()
