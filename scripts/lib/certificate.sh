# A certificate for this machine, made once and made again a month before it ends. Sourced, not run.
# shellcheck shell=bash

MONTH=2592000

# make_certificate FOLDER: leaves certificate.pem and key.pem there.
make_certificate() {
  local folder=$1
  need openssl openssl
  if openssl x509 -checkend "$MONTH" -noout -in "$folder/certificate.pem" >/dev/null 2>&1; then
    return
  fi
  mkdir -p "$folder"
  (
    umask 077
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 825 -subj "/CN=localhost" \
      -addext "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1" -addext "extendedKeyUsage=serverAuth" \
      -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
  ) || die "openssl could not make a certificate in $folder."
  how_to_trust "$folder/certificate.pem"
}

how_to_trust() {
  say "Made a certificate for this machine alone: $1"
  say "Excel takes the add-in only from a service it trusts. Trust the certificate once, as yourself:"
  say "  Windows  certutil -user -addstore Root $1"
  say "  Mac      security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db $1"
  say "  Debian   certutil -d sql:\$HOME/.pki/nssdb -A -t P,, -n 'Safer Sheets' -i $1"
}
