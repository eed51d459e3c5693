# A certificate for this machine, made once and made again a month before it ends. Sourced, not run.
# shellcheck shell=bash

MONTH=2592000

# make_certificate FOLDER: leaves certificate.pem and key.pem there.
make_certificate() {
  local folder=$1
  need openssl openssl
  if is_authority "$folder/certificate.pem"; then
    how_to_remove "$folder/certificate.pem"
  elif openssl x509 -checkend "$MONTH" -noout -in "$folder/certificate.pem" >/dev/null 2>&1; then
    return
  fi
  mkdir -p "$folder"
  chmod 700 "$folder"
  (
    umask 077
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 397 -config <(certificate_settings) \
      -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
  ) || die "openssl could not make a certificate in $folder."
  how_to_trust "$folder/certificate.pem"
}

# For this host and nothing else: whoever trusts it trusts no site that its key might be made to sign for.
certificate_settings() {
  cat <<'SETTINGS'
[req]
prompt = no
distinguished_name = name
x509_extensions = extensions
[name]
CN = localhost
[extensions]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
subjectKeyIdentifier = hash
SETTINGS
}

is_authority() {
  [ -f "$1" ] && openssl x509 -in "$1" -noout -ext basicConstraints 2>/dev/null | grep -q 'CA:TRUE'
}

how_to_remove() {
  local name
  name=$(openssl x509 -in "$1" -noout -fingerprint -sha1)
  name=${name#*=}
  name=${name//:/}
  say "The certificate of an earlier version may sign for any site on a computer that trusts it. A new one takes its place."
  say "Where you trusted the old one ($name), take it out, as yourself:"
  say "  Windows  certutil -user -delstore Root $name"
  say "  Mac      security delete-certificate -Z $name ~/Library/Keychains/login.keychain-db"
  say "  Debian   certutil -d sql:\$HOME/.pki/nssdb -D -n 'Safer Sheets'"
}

how_to_trust() {
  say "Made a certificate for this machine alone, which can vouch for nothing else: $1"
  say "Excel takes the add-in only from a service it trusts. Trust the certificate once, as yourself:"
  say "  Windows  certutil -user -addstore Root $1"
  say "  Mac      security add-trusted-cert -r trustAsRoot -p ssl -k ~/Library/Keychains/login.keychain-db $1"
  say "  Debian   certutil -d sql:\$HOME/.pki/nssdb -A -t P,, -n 'Safer Sheets' -i $1"
}
