# shellcheck shell=sh
# Read by ./broadsheet and ./test: finds Java, and a locale in which file names are UTF-8.
# Plain POSIX sh: it runs under dash, busybox and the old bash of macOS.

java_wanted=25

# What stands before /usr, /opt and /Library: nothing, but in the tests of these scripts.
java_root=

# Prints one line on standard error, headed by the script's name.
say() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
}

# Prints what is going on, where it cannot get into the way of the output.
note() {
    printf '%s\n' "$1" >&2
}

# find_java jre|jdk: sets java_home to a Java that is new enough, and java_id to what tells it from
# others (its version and who made it), or says what to do and fails.
# JAVA_HOME comes first, then PATH; of the usual folders the newest Java counts. The file `release`
# tells the version: starting every Java to ask it would take longer than building a small site.
find_java() {
    java_kind=$1 java_home='' java_id='' java_key=0 java_old='' java_old_key=0 java_bare=''

    [ -z "${JAVA_HOME:-}" ] || try_java "$JAVA_HOME"

    if [ -z "$java_home" ]; then
        java_ifs=$IFS
        IFS=:
        set -f
        # shellcheck disable=SC2086
        set -- $PATH
        set +f
        IFS=$java_ifs
        for java_folder; do
            if [ -z "$java_home" ] && [ -x "$java_folder/java" ] && [ ! -d "$java_folder/java" ]; then
                follow_links "$java_folder/java"
                try_java "${followed%/*}/.."
            fi
        done
    fi

    if [ -z "$java_home" ]; then
        for java_folder in \
            "$java_root"/usr/lib/jvm/* \
            "$java_root"/usr/lib64/jvm/* \
            "$java_root"/usr/java/* \
            "$java_root"/usr/local/openjdk* \
            "$java_root"/usr/local/java* \
            "$java_root"/usr/local/lib/jvm/* \
            "$java_root"/opt/* \
            "$java_root"/opt/java/* \
            "$java_root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            "$java_root"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            "$java_root"/home/linuxbrew/.linuxbrew/opt/openjdk* \
            "$java_root"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            "${HOME:-}"/.sdkman/candidates/java/* \
            "${HOME:-}"/.jdks/* \
            "${HOME:-}"/.jdks/*/Contents/Home \
            "${HOME:-}"/.asdf/installs/java/* \
            "${HOME:-}"/.local/share/mise/installs/java/*; do
            try_java "$java_folder"
        done
    fi

    [ -z "$java_home" ] || return 0

    java_how="install one (apt install openjdk-$java_wanted-jdk-headless, or https://adoptium.net), or set JAVA_HOME to it"
    if [ -n "$java_bare" ]; then
        say "building needs a JDK $java_wanted or newer, and $java_bare has no compiler: $java_how"
    elif [ -n "$java_old" ]; then
        say "needs Java $java_wanted or newer, and the newest found is $java_old: $java_how"
    else
        say "needs Java $java_wanted or newer, and none was found: $java_how"
    fi
    return 1
}

# try_java FOLDER: takes the Java there as java_home if it is newer than the one found before.
try_java() {
    [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 0

    java_version='' java_build='' java_maker=''
    while IFS= read -r java_line || [ -n "$java_line" ]; do
        java_value=${java_line#*=}
        java_value=${java_value#\"}
        java_value=${java_value%\"}
        case $java_line in
        JAVA_VERSION=*) java_version=${java_value%%[!0-9.]*} ;;
        JAVA_RUNTIME_VERSION=*) java_build=${java_value%%[!0-9A-Za-z.+-]*} ;;
        IMPLEMENTOR=*) java_maker=${java_value%%[!0-9A-Za-z.+-]*} ;;
        esac
    done <"$1/release"

    # 25.0.3 becomes 25000003: a number to compare.
    java_found=0 java_rest=$java_version.0.0
    for _ in 1 2 3; do
        java_digits=${java_rest%%.*}
        java_rest=${java_rest#*.}
        # A leading zero would make it octal, and a very long number is no version.
        case $java_digits in
        0 | [1-9] | [1-9]? | [1-9]??) ;;
        *) return 0 ;;
        esac
        java_found=$((java_found * 1000 + java_digits))
    done

    if [ "$java_found" -lt $((java_wanted * 1000000)) ]; then
        if [ "$java_found" -gt "$java_old_key" ]; then
            java_old=$java_version java_old_key=$java_found
        fi
    elif [ "$java_kind" = jdk ] && [ ! -x "$1/bin/javac" ]; then
        java_bare=$1
    elif [ "$java_found" -gt "$java_key" ]; then
        java_key=$java_found
        # shellcheck disable=SC2034 # read by ./broadsheet
        java_id=$java_build-$java_maker
        java_home=$(CDPATH='' cd -- "$1" && pwd -P)
    fi
}

# Maven has no folders of its own to look in: it is on the PATH or nowhere.
find_maven() {
    command -v mvn >/dev/null || {
        say 'building needs Maven (mvn), which is not on the PATH: install it (apt install maven, or https://maven.apache.org)'
        return 1
    }
}

# What Maven is to run with. The two options silence what a new Java says about Maven's own libraries.
maven_environment() {
    JAVA_HOME=$java_home
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    export JAVA_HOME MAVEN_OPTS
}

# follow_links FILE: sets followed to the file itself, at the end of its chain of symbolic links.
# Not by readlink -f, which older systems lack.
follow_links() {
    followed=$1
    while [ -L "$followed" ]; do
        followed_to=$(readlink -- "$followed") || return 0
        case $followed_to in
        /*) followed=$followed_to ;;
        *) followed=${followed%/*}/$followed_to ;;
        esac
    done
}

# Java reads and writes file names in the encoding of the locale, and takes no option for it: in the
# locale C it could not open 日本.md. Whether the locale in the environment is installed counts too.
use_utf8() {
    if ! command -v locale >/dev/null; then
        # No locales to choose from (Alpine): there it is the name that counts.
        export LC_ALL=C.UTF-8
        return
    fi
    [ "$(locale charmap 2>/dev/null)" != UTF-8 ] || return 0
    for utf8 in C.UTF-8 C.utf8 en_US.UTF-8; do
        if [ "$(LC_ALL=$utf8 locale charmap 2>/dev/null)" = UTF-8 ]; then
            export LC_ALL=$utf8
            return
        fi
    done
    say 'no UTF-8 locale is installed here: file names with letters beyond ASCII may fail'
}
