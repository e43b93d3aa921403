#!/bin/sh
# Installs from Debian what is missing: for the virtual environment (venv) or for the tests.
set -eu

install() {
    as_root=""
    if [ "$(id -u)" != 0 ]; then as_root="sudo"; fi
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

case "$1" in
venv) python3 -c 'import ensurepip, venv' 2>/dev/null || install python3-venv ;;
tests)
    command -v chromium >/dev/null || install chromium
    [ -x /usr/sbin/nginx ] || install nginx
    [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] ||
        install libnginx-mod-http-brotli-static
    # Without PostgreSQL its tests are left out; where they must run, it is fetched.
    if [ -n "${KHOBOR_REQUIRE_POSTGRES:-}" ] && [ -z "${KHOBOR_TEST_DATABASE_URL:-}" ]; then
        ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || install postgresql
    fi
    ;;
esac
