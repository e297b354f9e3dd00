#!/usr/bin/env bash
# Publishes a built site: deploy/release.sh <dist> <root>
# The copy is checked before anybody sees it; then the link <root>/current moves to it in one step.
# KEEP: how many releases stay for going back, 5 unless told.
set -euo pipefail

fail() {
  echo "release: $*" >&2
  exit 1
}

[ $# -eq 2 ] || fail 'usage: deploy/release.sh <dist> <root>'
dist=$(cd "$1" && pwd) || fail "no folder $1"
keep=${KEEP:-5}
[[ $keep =~ ^[1-9][0-9]*$ ]] || fail "KEEP is a number from 1 on, not $keep"
for file in index.html 404.html; do
  [ -s "$dist/$file" ] || fail "$dist holds no finished site: $file is missing"
done
mkdir -p "$2/releases"
root=$(cd "$2" && pwd)
exec 9> "$root/.lock"
flock -n 9 || fail 'another release or rollback is under way'

rm -rf "$root"/releases/*.unfinished
stamp=$(date -u +%Y%m%dT%H%M%S.%3NZ)
release="$root/releases/$stamp"
copy="$release.unfinished"
before=$(readlink "$root/current" || true)
mkdir "$copy"
cp -R "$dist/." "$copy/"
diff -r --no-dereference "$dist" "$copy" > /dev/null || fail 'the copy differs from the site; is a build still running, or the disk full?'

# What did not change is the same file as before: browsers keep their copies of it, and it takes no more room.
hashes() { (cd "$1" && find . -type f -exec sha256sum -z {} + | sort -z); }
if [ -n "$before" ] && [ -d "$root/$before" ]; then
  comm -z -12 <(hashes "$root/$before") <(hashes "$copy") | cut -z -c 67- | (cd "$root/$before" && xargs -0 -r cp -l -f --parents -t "$copy")
fi
chmod -R a+rX "$copy"
mv "$copy" "$release"

point() { # <name> <where to>: a link is replaced in one step, so that it is never missing.
  ln -sfn "$2" "$root/.$1.next"
  mv -T "$root/.$1.next" "$root/$1"
}
# Pages that were opened before still find their scripts. In this order: what one link leaves, the next has already.
if [ -n "$before" ]; then
  if older=$(readlink "$root/previous") && [ "$older" != "$before" ]; then point earlier "$older"; fi
  point previous "$before"
fi
point current "releases/$stamp"
echo "$stamp" >> "$root/.history"
echo "current: $stamp"

# The newest stay, and whatever the links lead to.
ls -1 "$root/releases" | sort -r | tail -n +"$((keep + 1))" | while IFS= read -r old; do
  case "releases/$old" in
    "$(readlink "$root/current")" | "$(readlink "$root/withdrawn" || true)" | "$(readlink "$root/previous" || true)" | "$(readlink "$root/earlier" || true)") ;;
    *) rm -rf "$root/releases/${old:?}" ;;
  esac
done
