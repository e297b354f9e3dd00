#!/usr/bin/env bash
# Goes back to the release before the current one: deploy/rollback.sh <root> [<release>]
# A second time goes back one more; name an earlier release (ls <root>/releases) to go back to that.
set -euo pipefail

fail() {
  echo "rollback: $*" >&2
  exit 1
}

[ $# -eq 1 ] || [ $# -eq 2 ] || fail 'usage: deploy/rollback.sh <root> [<release>]'
root=$(cd "$1" && pwd) || fail "no folder $1"
exec 9> "$root/.lock"
flock -n 9 || fail 'another release or rollback is under way'
current=$(readlink "$root/current") || fail "$root has no current release"
name=${current#releases/}

# Releases in the order in which they were published; those that were gone back from are struck out.
history=$(touch "$root/.history" && cat "$root/.history")
while [ -n "$history" ]; do
  target=${history##*$'\n'}
  if [ "$target" != "$name" ] && [ "$target" = "${2:-$target}" ] && [ -s "$root/releases/$target/index.html" ]; then break; fi
  if [ "$target" = "$history" ]; then history=; else history=${history%$'\n'*}; fi
done
[ -n "$history" ] || fail "there is no release ${2:-to go back to} before $name"

point() { # <name> <where to>: a link is replaced in one step, so that it is never missing.
  ln -sfn "$2" "$root/.$1.next"
  mv -T "$root/.$1.next" "$root/$1"
}
# Pages that were opened meanwhile still find their scripts.
point withdrawn "$current"
point current "releases/$target"
echo "$history" > "$root/.history"
echo "current: $target"
