"""Runs commands and tells what they took."""
import os
import platform
import re
import resource
import subprocess
import sys
import time

from archives import ROOT, Failed

BROADSHEET = ROOT / "broadsheet"


def say(line):
    print(line, file=sys.stderr, flush=True)


def tree(folder):
    """How many files a folder holds, and their bytes."""
    files = size = 0
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    files += 1
                    size += entry.stat(follow_symlinks=False).st_size
    return files, size


def measure(command, log, **options):
    """Runs a command and tells its time, CPU time and memory; all that it says goes to a log."""
    # What earlier steps have written must not be written out at the cost of this one.
    os.sync()
    with open(log, "wb") as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, **options)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        last_words = log.read_text(encoding="utf-8", errors="replace").splitlines()[-10:]
        raise Failed("\n".join([f"{Path(command[0]).name} ended with {process.returncode}:", *last_words]))
    # Linux hands a new process the peak of the one that started it: less than our own cannot be seen.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 if platform.system() == "Darwin" else 1024
    return {"seconds": seconds, "cpuSeconds": usage.ru_utime + usage.ru_stime,
            "peakRssBytes": usage.ru_maxrss * unit if usage.ru_maxrss > own else None}


def build(archive, log):
    first = not archive.output.exists()
    run = measure([BROADSHEET, "build", archive.folder], log, cwd=archive.folder)
    summary = re.search(r"([\d,]+) files? written, ([\d,]+) unchanged, ([\d,]+) removed",
                        log.read_text(encoding="utf-8", errors="replace"))
    if summary is None:
        raise Failed(f"broadsheet said nothing of files written:\n{log.read_text(encoding='utf-8')}")
    files, size = tree(archive.output)
    return run | {"files": files if first else int(summary[1].replace(",", "")), "outputBytes": size}
