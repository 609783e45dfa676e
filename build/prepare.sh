#!/bin/sh
# Puts in place what Hedgerow needs beside the .NET SDK and Node: GDAL from the system's packages and DuckDB's library
# from npm. What is there is left alone, without asking the network. Run it alone (sh build/prepare.sh), or let
# ./hedgerow and ./test do it. All that it says goes to standard error. It ends with 3 where the machine fails.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

# One version on every platform, so that the same records give the same bytes. A new version: docs/dependencies.md.
duckdb_version=1.5.5-r.5
duckdb_sha512() {
    case "$1" in
        linux-x64) echo 'kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==' ;;
        linux-arm64) echo 'CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==' ;;
        darwin-x64) echo 'rN0KjX13MwVQ5V5ufykolty/tf4SaafOpGWcUA1Cegf98jPeRdsJsEE1IMXn8n3u6WvMSZEVJmHJ3ma4Hr7Vzg==' ;;
        darwin-arm64) echo 'WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==' ;;
    esac
}

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 3
}

has() { command -v "$1" >/dev/null 2>&1; }

# The first of the files that exists, if any.
any_file() {
    for file in "$@"; do
        [ -e "$file" ] && return 0
    done
    return 1
}

# Whether the system or HEDGEROW_NATIVE has the library libNAME.
has_library() {
    any_file "${HEDGEROW_NATIVE:-/nonexistent}/lib$1".* "$root/.native/lib$1".so* "$root/.native/lib$1".*dylib \
        /usr/lib/*/"lib$1".so* /usr/lib/"lib$1".so* /usr/lib64/"lib$1".so* /usr/local/lib/"lib$1".so* \
        /opt/homebrew/lib/"lib$1".*dylib /usr/local/lib/"lib$1".*dylib && return 0
    PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -q "lib$1\.so"
}

# Only one run at a time changes anything here; others wait. Where flock is missing they take their chance.
lock() {
    mkdir -p "$root/artifacts" "$root/.native" 2>/dev/null || stop "Hedgerow's folder $root cannot be written to, and something is missing in it: run ./hedgerow once as its owner."
    if has flock; then
        exec 9>"$root/artifacts/.lock"
        flock -n 9 && return 0
        say "Waiting for another run that is preparing or building ..."
        flock 9
    fi
}

unlock() { exec 9>&-; }

# Installs one Debian or Ubuntu package: debian_package NAME REASON
debian_package() {
    say "Installing $1 ($2) ..."
    log="$root/artifacts/apt.log"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" >"$log" 2>&1 9>&- && return 0
    tail -n 5 "$log" >&2
    stop "Hedgerow could not install $1. Please run:  ${sudo_word}apt-get update && ${sudo_word}apt-get install -y --no-install-recommends $1"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Sets sudo_word for messages; fails where this run can install nothing.
may_install() {
    sudo_word=""
    [ "$(id -u)" = 0 ] && return 0
    sudo_word="sudo "
    has sudo && sudo -n true 2>/dev/null
}

# The name of GDAL's library differs by release: libgdal30, libgdal32, libgdal34t64, libgdal36 ...
gdal_package() { apt-cache search --names-only '^libgdal[0-9]+(t64)?$' 2>/dev/null | cut -d' ' -f1 | sort -V | tail -n 1; }

need_gdal() {
    has_library gdal && return 0
    allowed=yes
    may_install || allowed=no
    if has apt-get; then
        package=$(gdal_package)
        if [ "$allowed" = no ]; then
            stop "Hedgerow needs GDAL, and installing it takes root. Please run:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${package:-gdal-bin}"
        fi
        lock
        if [ -z "$package" ]; then
            say "Reading the list of packages (apt-get update) ..."
            as_root apt-get update >"$root/artifacts/apt.log" 2>&1 9>&- || tail -n 3 "$root/artifacts/apt.log" >&2
            package=$(gdal_package)
        fi
        has_library gdal || debian_package "${package:-gdal-bin}" "GDAL, which reads maps"
        unlock
    elif [ "$(uname -s)" = Darwin ]; then
        say "Hedgerow needs GDAL, which reads maps. Please run:  brew install gdal"
    elif has dnf; then
        stop "Hedgerow needs GDAL, which reads maps. Please run:  ${sudo_word}dnf install -y gdal-libs"
    elif has pacman; then
        stop "Hedgerow needs GDAL, which reads maps. Please run:  ${sudo_word}pacman -S --noconfirm gdal"
    elif has zypper; then
        stop "Hedgerow needs GDAL, which reads maps. Please run:  ${sudo_word}zypper install -y gdal"
    else
        stop "Hedgerow needs GDAL (libgdal 3.4 or newer), which reads maps. Install it, or name the folder that holds it in HEDGEROW_NATIVE."
    fi
}

duckdb_platform() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) echo linux-x64 ;;
        Linux-aarch64 | Linux-arm64) echo linux-arm64 ;;
        Darwin-x86_64) echo darwin-x64 ;;
        Darwin-arm64) echo darwin-arm64 ;;
    esac
}

# Whether .native holds the version named above.
has_duckdb() {
    any_file "${HEDGEROW_NATIVE:-/nonexistent}/libduckdb".* && return 0
    any_file "$root/.native/libduckdb".* || return 1
    read -r held 2>/dev/null <"$root/.native/duckdb.version" && [ "$held" = "$duckdb_version" ]
}

need_duckdb() {
    has_duckdb && return 0
    platform=$(duckdb_platform)
    package="@duckdb/node-bindings-$platform@$duckdb_version"
    [ -n "$platform" ] || stop "There is no DuckDB library for $(uname -s) $(uname -m) on npm. Put libduckdb into a folder and name that folder in HEDGEROW_NATIVE."
    has npm || stop "Hedgerow needs npm once, to fetch DuckDB, which reads species records. Please install Node (https://nodejs.org, or:  sudo apt-get install -y nodejs npm)."
    lock
    if has_duckdb; then
        unlock
        return 0
    fi

    say "Fetching DuckDB $duckdb_version from npm, which reads species records ..."
    rm -rf "$root/.native/fetch".*
    folder=$(mktemp -d "$root/.native/fetch.XXXXXX")
    if ! npm pack --silent --pack-destination "$folder" "$package" >"$folder/npm.log" 2>&1 9>&-; then
        tail -n 5 "$folder/npm.log" >&2
        rm -rf "$folder"
        stop "npm could not fetch DuckDB. With a connection to the npm registry, run:  sh build/prepare.sh"
    fi

    found=$(node -e 'const fs = require("fs"); process.stdout.write(require("crypto").createHash("sha512").update(fs.readFileSync(process.argv[1])).digest("base64"))' "$folder"/*.tgz)
    if [ "$found" != "$(duckdb_sha512 "$platform")" ]; then
        rm -rf "$folder"
        stop "What npm gave for $package is not what Hedgerow expects: its SHA-512 is $found. Nothing was put in place."
    fi

    # The library appears whole or not at all, and its version last.
    if ! { tar -xzf "$folder"/*.tgz -C "$folder" && mv -f "$folder"/package/libduckdb.* "$root/.native/" &&
        echo "$duckdb_version" >"$folder/version" && mv -f "$folder/version" "$root/.native/duckdb.version"; }; then
        rm -rf "$folder"
        stop "DuckDB could not be unpacked into $root/.native: is the disk full?"
    fi
    rm -rf "$folder"
    unlock
}

need_dotnet() {
    has dotnet || stop "Hedgerow needs the .NET 10 SDK. Please install it: https://dotnet.microsoft.com/download/dotnet/10.0"
}

# Only where something is to be built.
need_sdk() {
    (cd "$root" && dotnet --version >/dev/null 2>&1) ||
        stop "Hedgerow needs the .NET 10 SDK; installed: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' -). Please install it: https://dotnet.microsoft.com/download/dotnet/10.0"
}

# A place for what dotnet and npm keep, where the user has no home of their own.
need_home() {
    [ -n "${HOME:-}" ] && [ -w "$HOME" ] && return 0
    export HOME="$root/artifacts/home" DOTNET_CLI_HOME="$root/artifacts/home" NUGET_PACKAGES="$root/artifacts/home/packages" npm_config_cache="$root/artifacts/home/npm"
    mkdir -p "$HOME" 2>/dev/null || true
}

prepare() {
    need_home
    need_dotnet
    need_gdal
    need_duckdb
}

# Whether anything that goes into the build is newer than the stamp: fresh STAMP FOLDER... What npm and Vite put there does not count.
fresh() {
    stamp=$1
    shift
    [ -e "$stamp" ] || return 1
    [ -z "$(cd "$root" && find "$@" Directory.*.props global.json Hedgerow.slnx \( -name node_modules -o -name wwwroot \) -prune -o -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# build STAMP TARGET FOLDER...: builds TARGET in Release unless STAMP is newer than all that stands in the folders.
build() {
    stamp=$1
    target=$2
    shift 2
    fresh "$stamp" "$@" && return 0
    need_sdk
    lock
    if fresh "$stamp" "$@"; then
        unlock
        return 0
    fi

    say "Building $target ..."
    # The stamp bears the time before the build: what is edited meanwhile is newer.
    touch "$stamp.new"
    log="$stamp.log"
    if ! (cd "$root" && dotnet build "$target" -c Release -v quiet -nologo --disable-build-servers >"$log" 2>&1 9>&-); then
        grep -E 'error|warning' "$log" | sort -u >&2 || cat "$log" >&2
        stop "The build failed; all of it stands in $log"
    fi
    mv -f "$stamp.new" "$stamp"
    unlock
}

# What goes into the command line: everything but the server.
cli_sources() { (cd "$root" && ls -d src/* | grep -v '^src/Server$'); }

# The programs that ./hedgerow starts. Each sets program.
# shellcheck disable=SC2046
build_program() { build_ahead hedgerow Cli $(cli_sources) editions legends frameworks outlines corridors rules; }

build_server() {
    build_web
    build_ahead hedgerow-server Server src editions legends frameworks outlines corridors rules
}

# build_ahead NAME PROJECT FOLDER...: compiled ahead for this machine, which halves the time until it begins; where the
# compiler for that cannot be had from NuGet, the plain build. Sets program.
build_ahead() {
    name=$1
    project=$2
    shift 2
    stamp="$root/artifacts/$name.stamp"
    ahead="$root/artifacts/$name"
    program="$ahead/Hedgerow.$project.dll"
    plain="$root/artifacts/bin/$project/release/Hedgerow.$project.dll"
    [ -e "$program" ] || program=$plain
    [ -e "$program" ] || rm -f "$stamp"
    fresh "$stamp" "$@" && return 0
    need_sdk
    lock
    if ! fresh "$stamp" "$@"; then
        say "Building src/$project/$project.csproj ..."
        touch "$stamp.new"
        rm -rf "$ahead.new"
        platform=$(cd "$root" && dotnet msbuild "src/$project/$project.csproj" -getProperty:NETCoreSdkPortableRuntimeIdentifier 2>/dev/null 9>&-) || platform=""
        if [ -n "$platform" ] && (cd "$root" && dotnet publish "src/$project/$project.csproj" -c Release -r "$platform" --self-contained false -p:PublishReadyToRun=true -p:UseAppHost=false \
            -o "$ahead.new" -v quiet -nologo --disable-build-servers >"$stamp.ahead.log" 2>&1 9>&-); then
            rm -rf "$ahead"
            mv "$ahead.new" "$ahead"
            mv -f "$stamp.new" "$stamp"
        else
            rm -rf "$ahead" "$ahead.new"
            unlock
            build "$stamp" "src/$project/$project.csproj" "$@"
            say "Hedgerow is not compiled ahead here (NuGet has no compiler for that at hand, see $stamp.ahead.log): it starts a little slower, and computes the same."
        fi
    fi
    unlock
    program="$ahead/Hedgerow.$project.dll"
    [ -e "$program" ] || program=$plain
}

# What browsers get: made by Vite from src/Server/web, with exactly the packages of its package-lock.json.
build_web() {
    web="$root/src/Server/web"
    web_stamp="$root/artifacts/web.stamp"
    [ -e "$root/src/Server/wwwroot/built/manifest.json" ] && fresh "$web_stamp" src/Server/web && return 0
    has npm || stop "The server needs npm once, to bundle what browsers get. Please install Node 20 or newer (https://nodejs.org, or:  sudo apt-get install -y nodejs npm)."
    lock
    if ! { [ -e "$root/src/Server/wwwroot/built/manifest.json" ] && fresh "$web_stamp" src/Server/web; }; then
        log="$root/artifacts/web.log"
        if [ ! -e "$web/node_modules/.package-lock.json" ] || [ "$web/package-lock.json" -nt "$web/node_modules/.package-lock.json" ]; then
            say "Fetching the packages of src/Server/web from npm ..."
            if ! (cd "$web" && npm ci --no-audit --no-fund --loglevel=error >"$log" 2>&1 9>&-); then
                tail -n 5 "$log" >&2
                stop "npm could not fetch what the pages need; all of it stands in $log. With a connection to the npm registry, run it again."
            fi
            touch "$web/node_modules/.package-lock.json"
        fi
        say "Bundling src/Server/web ..."
        touch "$web_stamp.new"
        if ! (cd "$web" && npm run --silent build >"$log" 2>&1 9>&-); then
            tail -n 20 "$log" >&2
            stop "Bundling failed; all of it stands in $log"
        fi
        mv -f "$web_stamp.new" "$web_stamp"
    fi
    unlock
}

case "$0" in
    */prepare.sh | prepare.sh)
        set -eu
        root=$(cd "$(dirname "$0")/.." && pwd -P)
        prepare
        say "All that Hedgerow needs is in place."
        ;;
esac
