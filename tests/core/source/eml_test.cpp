#include "core/source/reading.h"

using namespace diarium;
using test::left_out;
using test::read_whole;

TEST_CASE("eml: sender, receiver, date and subject stand as lines before the words") {
  const auto source = read_whole(
      "From: =?UTF-8?Q?=C3=85sa_Ek?= <asa@exempel.invalid>\r\nTo: namnden@exempel.invalid\r\n"
      "Subject: =?iso-8859-1?Q?Fr=E5ga_om?= =?iso-8859-1?B?IHbkZ2Fy?=\r\n =?utf-8?B?IG9jaCBt?=\r\nDate: Wed, 4 Mar "
      "2026 09:00:00 +0100\r\n"
      "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n\r\n"
      "Hej,\r\n\r\nn=C3=A4r svarar n=\r\n=C3=A4mnden?\r\n");
  CHECK(source.text ==
        "From: Åsa Ek <asa@exempel.invalid>\nTo: namnden@exempel.invalid\nDate: Wed, 4 Mar 2026 09:00:00 "
        "+0100\nSubject: Fråga om vägar och m\n\n"
        "Hej,\r\n\r\nnär svarar nämnden?\r\n");
  CHECK(source.reading.kind == source::Kind::eml);
}

TEST_CASE("eml: the plain text is preferred to the page, attachments are counted") {
  const std::string head =
      "Received: x\nFrom: a@exempel.invalid\nContent-Type: multipart/mixed; boundary=\"ytter\"\n\n--ytter\n"
      "Content-Type: multipart/alternative; boundary=inre\n\n";
  const std::string page =
      "--inre\nContent-Type: text/html; charset=utf-8\n\n<html><body><h1>Rubrik</h1><p>Sida</p></body></html>\n";
  const std::string end =
      "--inre--\n--ytter\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n"
      "Content-Transfer-Encoding: base64\n\nJVBERi0=\n--ytter--\n";
  const auto plain =
      read_whole(head + "--inre\nContent-Type: text/plain; format=flowed\n\nText som \ngår vidare\n" + page + end);
  CHECK(plain.text == "From: a@exempel.invalid\n\nText som går vidare\n");
  CHECK(plain.format == source::Format::plain);
  const auto rich = read_whole(head + page + end);
  CHECK(rich.text == "From: a@exempel.invalid\n\n# Rubrik\n\nSida\n");
  CHECK(rich.format == source::Format::markdown);
  for (const auto& source : {plain, rich}) CHECK(left_out(source, "attachments") == 1);
}

TEST_CASE("eml: base64 in an old encoding is read; a text that begins like a mail is none") {
  CHECK(read_whole("From: a@exempel.invalid\nMIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1252\n"
                   "Content-Transfer-Encoding: base64\n\nROVsaWcg5G5kcmluZw==\n")
            .text == "From: a@exempel.invalid\n\nDålig ändring");
  CHECK(read_whole("From: nämnden\nTill: fullmäktige\n\nSvar på motion").reading.kind == source::Kind::text);
}

TEST_CASE("eml: parts in parts without end, or without a boundary, do no harm") {
  std::string mail = "From: a@exempel.invalid\nMIME-Version: 1.0\n";
  for (int i = 0; i < 3000; ++i) mail += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
  CHECK(read_whole(mail).text == "From: a@exempel.invalid\n\n");
  CHECK(read_whole("From: a@exempel.invalid\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nOrd").text ==
        "From: a@exempel.invalid\n\n");
}

TEST_CASE("eml: a mail that is nothing but its attachment says so, with the attachment's name") {
  const auto mail = [](std::string_view disposition) {
    return "From: a@exempel.invalid\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b;c\"\n\n--b;c\n"
           "Content-Type: text/plain\n\n \n--b;c\nContent-Type: application/pdf\nContent-Disposition: attachment; " +
           std::string(disposition) + "\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--b;c--\n";
  };
  for (const std::string_view name :
       {"filename=\"väg; svar.pdf\"", "filename*=utf-8''v%C3%A4g%3B%20svar.pdf",
        "filename*=iso-8859-1'sv'v%E4g%3B%20svar.pdf", "filename*0*=utf-8''v%C3%A4g%3B; filename*1=\" svar.pdf\"",
        "filename=\"=?utf-8?Q?v=C3=A4g=3B_svar.pdf?=\""}) {
    CAPTURE(name);
    const Error error = test::read_badly(mail(name), "brev.eml");
    CHECK(error.fault == Fault::empty);
    CHECK(error.what.find("«väg; svar.pdf»") != std::string::npos);
  }
  CHECK(test::read_badly("From: a@exempel.invalid\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nMIAGC\n")
            .what.find("encrypted") != std::string::npos);
}

TEST_CASE("eml: the mark of an inner part that begins like the outer one divides only the inner one") {
  CHECK(read_whole("From: a@exempel.invalid\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                   "Content-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain\n\nEtt\n--b2\n"
                   "Content-Type: text/html\n\n<p>Nej</p>\n--b2--\n--b\nContent-Type: text/plain\n\nTvå\n--b--\n")
            .text == "From: a@exempel.invalid\n\nEtt\n\nTvå\n");
}

TEST_CASE("eml: a forwarded mail is an attachment, pictures in the text are pictures") {
  const auto source = read_whole(
      "From: a@exempel.invalid\nTo: b@exempel.invalid\nMIME-Version: 1.0\nContent-Type: multipart/related; "
      "boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Ord <img src='cid:1'></p>\n--b\nContent-Type: "
      "image/png\nContent-ID: <1>\n\nx\n--b\nContent-Type: message/rfc822\n\nFrom: c@exempel.invalid\n\nAnnat\n"
      "--b--\n");
  CHECK(source.text.ends_with("\n\nOrd\n"));
  CHECK(left_out(source, "attachments") == 1);
  CHECK(left_out(source, "pictures") == 2);
}
