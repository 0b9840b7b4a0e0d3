# steps/scan.sh: the Swedish language of Tesseract, which the page reads scans by: Debian's file, kept as it came.
#
# The program that reads is tesseract-wasm, one of the npm parts (modules.sh); natively both come as Debian packages (packages.sh).

key_scan() { printf '1 %s %s' "$(part tesseract-swe package)" "$(part tesseract-swe minimum)"; }
made_scan() { [ -e "$TOOLS/scan/swe.traineddata" ]; }
step_scan() {
  bring tesseract-swe "$WORK/root"
  mkdir -p "$WORK/scan"
  cp "$WORK"/root/usr/share/tesseract-ocr/*/tessdata/swe.traineddata "$WORK/scan/"
  licence tesseract-swe "$WORK/root/usr/share/doc/tesseract-ocr-swe/copyright" /usr/share/common-licenses/Apache-2.0
  rm -rf "$TOOLS/scan"
  mv "$WORK/scan" "$TOOLS/scan"
}
