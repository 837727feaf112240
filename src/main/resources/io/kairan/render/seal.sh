# Puts a child between its walls, in name spaces that unshare(1) has just made: seal.sh SPOOL HIDDEN USER COMMAND...
# Of the folder HIDDEN the child sees SPOOL alone. Everything is read-only but SPOOL/out, where the command starts, and a
# small /var/tmp of its own, without which LibreOffice finds no place for its sockets. Where USER is a number, the command
# runs as that user. It keeps no capability and ends when its parent ends.
set -eu
spool=$1 hidden=$2 user=$3
shift 3
umask 022
# The name space of mounts tells nobody else what changes in it.
mount --make-rprivate /
cd "$spool"
mount -t tmpfs -o size=64k,mode=755 tmpfs "$hidden"
mkdir -p "$spool"
# "." is the spool that has just been covered; a path that mount(8) spelt out would be the empty folder above it.
mount --no-canonicalize --bind . "$spool"
cd "$spool"
mount --bind out out
[ ! -d /var/tmp ] || mount -t tmpfs -o size=1m,mode=1777 tmpfs /var/tmp
while read -r _ _ _ _ place _; do
  place=$(printf '%b' "$place")
  case $place in
    "$spool/out" | /var/tmp) ;;
    # Some of the kernel's own file systems refuse; nothing of ours lies there.
    *) mount -o remount,bind,ro "$place" 2>/dev/null || true ;;
  esac
done </proc/self/mountinfo
cd out
if [ -n "$user" ]; then
  chown -R "$user:$user" .
  set -- --reuid="$user" --regid="$user" --clear-groups -- "$@"
else
  set -- -- "$@"
fi
exec setpriv --no-new-privs --inh-caps=-all --bounding-set=-all --pdeathsig=KILL "$@"
