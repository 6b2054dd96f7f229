#!/usr/bin/env python3
"""A first night on one machine and on a PostgreSQL that is shared with workers: where the processor seconds go.

Run from the project's root after `mvn -q -DskipTests package`, with `psql` in the path and a server to measure with:

    export TOKENPRICE_STORE_USER=tokenprice TOKENPRICE_STORE_PASSWORD=...
    python3 src/test/benchmarks/shared.py --store jdbc:postgresql://localhost/postgres
    python3 src/test/benchmarks/shared.py --store ... --lists 8 --offers 25000 --nights files,2

The user makes and drops a database of its own for each night, tokenprice_benchmark; the one in the address is only
connected to. Nights: `files` (HSQLDB), `store` (PostgreSQL, read by the manager alone), and a number of worker
processes beside a manager with --workers. Options by environment: HEAP=512m, JAR=target/tokenprice.jar.

Manager, workers and server run here, so that their processor seconds can be had from /proc (Linux); those of a server
elsewhere are left out. When a step began and ended is what the job keeps in the store. Ends with 1 if prices.csv of a
night has other bytes than that of the first.
"""
import argparse
import datetime
import glob
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from nights import DAYS, HEAP, JAR, write_list

DATABASE = 'tokenprice_benchmark'
PREFIX = 'jdbc:'
TICK = os.sysconf('SC_CLK_TCK')
EVERY = 0.1


def content(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def stat(path):
    """Fields of a stat file from the third on, none if the process is gone."""
    try:
        with open(path, encoding='utf-8', errors='replace') as file:
            return file.read().rpartition(')')[2].split()
    except OSError:
        return None


def spent(pid, with_ended_children=False):
    """Processor seconds of a process."""
    fields = stat(f'/proc/{pid}/stat')
    return sum(map(int, fields[11:15 if with_ended_children else 13])) / TICK if fields else 0


def compiling(pid):
    """Processor seconds of a JVM's compiler threads."""
    seconds = 0
    for name in glob.glob(f'/proc/{pid}/task/*/comm'):
        try:
            with open(name, encoding='utf-8', errors='replace') as comm:
                compiler = comm.read().startswith(('C1 Comp', 'C2 Comp'))
        except OSError:
            continue
        fields = stat(os.path.join(os.path.dirname(name), 'stat')) if compiler else None
        seconds += sum(map(int, fields[11:13])) / TICK if fields else 0
    return seconds


class Server:
    """The PostgreSQL, asked through psql."""

    def __init__(self, store):
        self.store = store
        self.environment = dict(os.environ)
        password = os.environ.get('TOKENPRICE_STORE_PASSWORD')
        if 'TOKENPRICE_STORE_PASSWORD_FILE' in os.environ:
            password = content(os.environ['TOKENPRICE_STORE_PASSWORD_FILE']).strip()
        for variable, value in (('PGUSER', os.environ.get('TOKENPRICE_STORE_USER')), ('PGPASSWORD', password)):
            if value:
                self.environment[variable] = value
        self.postmaster = self.find_postmaster()

    def psql(self, address):
        return ['psql', '-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', address[len(PREFIX):]]

    def find_postmaster(self):
        """None if the server is not on this host."""
        with subprocess.Popen(self.psql(self.store), env=self.environment, text=True,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as psql:
            psql.stdin.write('SELECT pg_backend_pid();\n')
            psql.stdin.flush()
            backend = psql.stdout.readline().strip()
            fields = stat(f'/proc/{backend}/stat') if backend else None
            psql.stdin.close()
        if psql.returncode != 0:
            sys.exit('psql cannot reach the store')
        parent = fields[1] if fields else '0'
        try:
            with open(f'/proc/{parent}/comm', encoding='utf-8') as comm:
                return parent if comm.read().startswith('postgres') else None
        except OSError:
            return None

    def ask(self, question, address=None):
        return subprocess.run(self.psql(address or self.store) + ['-c', question], env=self.environment, check=True,
                              text=True, stdout=subprocess.PIPE).stdout.strip()

    def address(self):
        """Of the database of a night: that of the store under another name."""
        return self.store.partition('?')[0].rpartition('/')[0] + '/' + DATABASE

    def spent(self):
        """Processor seconds of all processes of the server, also of those that ended."""
        if not self.postmaster:
            return 0
        with open(f'/proc/{self.postmaster}/task/{self.postmaster}/children', encoding='ascii') as children:
            living = children.read().split()
        return spent(self.postmaster, with_ended_children=True) + sum(map(spent, living))

    def steps(self):
        """Begin and end of each step of the job, seconds since the epoch."""
        start, end = (f"to_char({time}_time, 'YYYY-MM-DD HH24:MI:SS.US')" for time in ('start', 'end'))
        rows = self.ask(f"SELECT step_name, {start}, {end} FROM batch_step_execution"
                        " WHERE step_name NOT LIKE 'read-list%' ORDER BY step_execution_id", self.address())
        steps = {}
        for row in rows.splitlines():
            name, *ends = row.split('|')
            steps[name] = [datetime.datetime.fromisoformat(end).timestamp() for end in ends]
        return steps


class Meter(threading.Thread):
    """Notes every tenth of a second what each process has spent so far."""

    def __init__(self, meters):
        super().__init__(daemon=True)
        self.meters = meters
        self.ended = threading.Event()
        self.notes = []

    def note(self):
        """A process that is gone has spent what it had."""
        last = self.notes[-1][1] if self.notes else {}
        now = {name: max(meter(), last.get(name, 0)) for name, meter in self.meters.items()}
        self.notes.append((time.time(), now))

    def run(self):
        while not self.ended.wait(EVERY):
            self.note()

    def until(self, process):
        self.note()
        self.start()
        process.wait()
        self.ended.set()
        self.join()

    def between(self, begin, end):
        """What was spent from a moment to another one, to the nearest note."""
        first, last = (min(self.notes, key=lambda note: abs(note[0] - moment))[1] for moment in (begin, end))
        return {name: last[name] - first[name] for name in self.meters}

    def whole(self):
        return self.between(self.notes[0][0], self.notes[-1][0])


def java(*arguments):
    return ['java', f'-Xmx{HEAP}', '-XX:-UseDynamicNumberOfCompilerThreads', '-jar', JAR, *arguments]


def manage(root, options, workers, server):
    """Runs a night: wall seconds, the meter, exit code."""
    begin = time.monotonic()
    manager = subprocess.Popen(
        java('run', '--quiet', '--as-of', DAYS[0], '--input', f'{root}/input', '--output', f'{root}/output',
             '--data', f'{root}/data', *options), stdout=subprocess.DEVNULL)
    meters = {'manager': lambda: spent(manager.pid), 'its compiler': lambda: compiling(manager.pid)}
    for number, worker in enumerate(workers, 1):
        meters[f'worker {number}'] = lambda pid=worker.pid: spent(pid)
        meters[f'its compiler {number}'] = lambda pid=worker.pid: compiling(pid)
    if server:
        meters['PostgreSQL'] = server.spent
    meter = Meter(meters)
    meter.until(manager)
    return time.monotonic() - begin, meter, manager.returncode


def told(seconds, spent_seconds):
    return f'{seconds:7.1f} s  ' + ', '.join(f'{name} {spent:.1f}' for name, spent in spent_seconds.items())


def on_files(root):
    seconds, meter, code = manage(root, [], [], None)
    print(f'  {"whole":8}{told(seconds, meter.whole())}, exit {code}')


def start_worker(root, number, address):
    """A worker that waits for lists, and the file in which it says what it did."""
    says = f'{root}/worker-{number}.txt'
    with open(says, 'wb') as out:
        worker = subprocess.Popen(java('worker', '--lang', 'en', '--store', address), stdout=out,
                                  stderr=subprocess.STDOUT)
    while 'Waiting' not in content(says):
        if worker.poll() is not None:
            sys.exit(content(says))
        time.sleep(EVERY)
    return worker, says


def in_store(root, kind, server):
    address = server.address()
    # Makes the tables; there is no such model.
    subprocess.run(java('history', '--data', f'{root}/data', '--store', address, 'v', 'm'),
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    options = ['--store', address]
    workers = []
    if kind != 'store':
        options.append('--workers')
        workers = [start_worker(root, number, address) for number in range(1, 1 + int(kind))]
    try:
        written = server.ask('SELECT pg_current_wal_lsn()')
        seconds, meter, code = manage(root, options, [worker for worker, _ in workers], server)
    finally:
        for worker, _ in workers:
            worker.terminate()
            worker.wait()
    for name, (begin, end) in server.steps().items():
        print(f'  {name:8}{told(end - begin, meter.between(begin, end))}')
    print(f'  {"whole":8}{told(seconds, meter.whole())}, exit {code}')
    for _, says in workers:
        print(f'  a worker read {content(says).count("rows read")} lists')
    log, store, travelled = (int(size) / 1e6 for size in server.ask(
        f"SELECT pg_current_wal_lsn() - '{written}', pg_database_size('{DATABASE}'),"
        " pg_total_relation_size('shared_reading') + pg_total_relation_size('shared_file')", address).split('|'))
    print(f'  the server wrote {log:.0f} MB of log; the store has {store:.0f} MB, {travelled:.0f} MB of it travelled')


def digest(root):
    paths = glob.glob(f'{root}/output/**/prices.csv', recursive=True)
    if len(paths) != 1:
        sys.exit(f'expected one prices.csv below {root}/output, found {len(paths)}')
    with open(paths[0], 'rb') as prices:
        return hashlib.sha256(prices.read()).hexdigest()


def night(kind, lists, offers, server):
    """Measures one; the digest of its prices.csv."""
    root = tempfile.mkdtemp(prefix='shared-')
    try:
        os.makedirs(f'{root}/input/fx')
        with open(f'{root}/input/fx/rates.csv', 'w', encoding='utf-8') as out:
            out.write(f'date,currency,rate,source\n{DAYS[0]},USD,7.2358,benchmark\n')
        for number in range(lists):
            write_list(f'{root}/input/list-{number:03}-{DAYS[0]}.csv', offers, moved=False, first=number * offers)
        if kind == 'files':
            on_files(root)
        else:
            server.ask(f'CREATE DATABASE {DATABASE}')
            try:
                in_store(root, kind, server)
            finally:
                server.ask(f'DROP DATABASE {DATABASE} WITH (FORCE)')
        return digest(root)
    finally:
        shutil.rmtree(root)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--store', required=True)
    parser.add_argument('--lists', type=int, default=40)
    parser.add_argument('--offers', type=int, default=5000, help='in each list')
    parser.add_argument('--nights', default='files,store,0,1,2')
    options = parser.parse_args()
    if not os.path.isfile(JAR):
        sys.exit(f'{JAR} is not there: mvn -q -DskipTests package')
    server = Server(options.store)
    print(f'{options.lists} lists of {options.offers:,} offers; processor seconds of each process, '
          f'load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores')
    digests = set()
    for kind in options.nights.split(','):
        print(f'{kind + " workers" if kind.isdigit() else kind}', flush=True)
        digests.add(night(kind, options.lists, options.offers, server))
    if len(digests) != 1:
        sys.exit('prices.csv is not the same bytes')
    print('prices.csv: the same bytes')


if __name__ == '__main__':
    main()
