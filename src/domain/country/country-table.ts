/**
 * One country a line: code, calling codes, cultures (the first is the default), postal codes. A
 * pattern after `?` may be left out of an address; `-` stands for a country without postal codes.
 */
export const countryTable = String.raw`
AD 376 ca-AD,es-ES AD\d{3}
AE 971 ar-AE,en-AE -
AF 93 fa-AF,ps-AF ?\d{4}
AG 1268 en-AG -
AI 1264 en-AI ?AI-?2640
AL 355 sq-AL ?\d{4}
AM 374 hy-AM,ru-RU \d{4}
AO 244 pt-AO -
AQ 672 en-US -
AR 54 es-AR (\d{4}|[A-Z]\d{4}[A-Z]{3})
AS 1684 en-AS 96799(-\d{4})?
AT 43 de-AT \d{4}
AU 61 en-AU \d{4}
AW 297 nl-AW -
AX 358 sv-AX,fi-FI 22\d{3}
AZ 994 az-AZ,ru-RU (AZ ?)?\d{4}
BA 387 bs-BA,hr-BA,sr-BA \d{5}
BB 1246 en-BB ?BB\d{5}
BD 880 bn-BD,en-BD \d{4}
BE 32 nl-BE,fr-BE,de-BE \d{4}
BF 226 fr-BF -
BG 359 bg-BG \d{4}
BH 973 ar-BH,en-BH ?\d{3,4}
BI 257 fr-BI -
BJ 229 fr-BJ -
BL 590 fr-BL 97133
BM 1441 en-BM ?[A-Z]{2} ?[A-Z0-9]{2}
BN 673 ms-BN,en-BN [A-Z]{2} ?\d{4}
BO 591 es-BO -
BQ 599 nl-BQ -
BR 55 pt-BR \d{5}-?\d{3}
BS 1242 en-BS -
BT 975 dz-BT,en-US ?\d{5}
BV 47 nb-NO -
BW 267 en-BW -
BY 375 be-BY,ru-BY \d{6}
BZ 501 en-BZ,es-BZ -
CA 1 en-CA,fr-CA [ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d
CC 61 en-AU 6799
CD 243 fr-CD -
CF 236 fr-CF -
CG 242 fr-CG -
CH 41 de-CH,fr-CH,it-CH \d{4}
CI 225 fr-CI -
CK 682 en-CK -
CL 56 es-CL ?\d{3}-?\d{4}
CM 237 fr-CM,en-CM -
CN 86 zh-CN \d{6}
CO 57 es-CO ?\d{6}
CR 506 es-CR \d{5}
CV 238 pt-CV ?\d{4}
CW 599 nl-CW -
CX 61 en-AU 6798
CY 357 el-CY,en-CY \d{4}
CZ 420 cs-CZ \d{3} ?\d{2}
DE 49 de-DE \d{5}
DJ 253 fr-DJ,ar-DJ -
DK 45 da-DK \d{4}
DM 1767 en-DM -
DO 1809,1829,1849 es-DO ?\d{5}
DZ 213 ar-DZ,fr-DZ \d{5}
EC 593 es-EC ?\d{6}
EE 372 et-EE \d{5}
EG 20 ar-EG,en-US ?\d{5}
ER 291 ti-ER,en-ER -
ES 34 es-ES,ca-ES \d{5}
ET 251 am-ET,en-US ?\d{4}
FI 358 fi-FI,sv-FI \d{5}
FJ 679 en-FJ -
FK 500 en-FK FIQQ ?1ZZ
FM 691 en-FM 9694[1-4](-\d{4})?
FO 298 fo-FO,da-DK \d{3}
FR 33 fr-FR \d{5}
GA 241 fr-GA -
GB 44 en-GB [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}
GD 1473 en-GD -
GE 995 ka-GE \d{4}
GF 594 fr-GF 973\d{2}
GG 44 en-GG GY\d[\dA-Z]? ?\d[A-Z]{2}
GH 233 en-GH -
GI 350 en-GI ?GX11 ?1AA
GL 299 kl-GL,da-DK 39\d{2}
GM 220 en-GM -
GN 224 fr-GN ?\d{3}
GP 590 fr-GP 971\d{2}
GQ 240 es-GQ,fr-GQ -
GR 30 el-GR \d{3} ?\d{2}
GS 500 en-GB SIQQ ?1ZZ
GT 502 es-GT ?\d{5}
GU 1671 en-GU 969\d{2}(-\d{4})?
GW 245 pt-GW ?\d{4}
GY 592 en-GY -
HK 852 zh-HK,en-HK -
HM 672 en-AU ?\d{4}
HN 504 es-HN ?\d{5}
HR 385 hr-HR \d{5}
HT 509 fr-HT ?(HT)?\d{4}
HU 36 hu-HU \d{4}
ID 62 id-ID \d{5}
IE 353 en-IE,ga-IE ?[A-Z]\d[\dW] ?[A-Z\d]{4}
IL 972 he-IL,en-IL \d{5}(\d{2})?
IM 44 en-IM IM\d[\dA-Z]? ?\d[A-Z]{2}
IN 91 en-IN,hi-IN \d{3} ?\d{3}
IO 246 en-GB ?BBND ?1ZZ
IQ 964 ar-IQ,en-US ?\d{5}
IS 354 is-IS \d{3}
IT 39 it-IT \d{5}
JE 44 en-JE JE\d[\dA-Z]? ?\d[A-Z]{2}
JM 1876,1658 en-JM -
JO 962 ar-JO,en-US ?\d{5}
JP 81 ja-JP \d{3}-?\d{4}
KE 254 en-KE,sw-KE \d{5}
KG 996 ky-KG,ru-KG \d{6}
KH 855 km-KH,en-US ?\d{5,6}
KI 686 en-KI -
KM 269 fr-KM,ar-KM -
KN 1869 en-KN -
KR 82 ko-KR \d{5}
KW 965 ar-KW,en-US ?\d{5}
KY 1345 en-KY KY\d-\d{4}
KZ 7 kk-KZ,ru-KZ \d{6}
LA 856 lo-LA,en-US ?\d{5}
LB 961 ar-LB,fr-LB ?\d{4}( ?\d{4})?
LC 1758 en-LC ?LC\d{2} ?\d{3}
LI 423 de-LI 94(8[5-9]|9[0-8])
LK 94 si-LK,ta-LK,en-US \d{5}
LR 231 en-LR ?\d{4}
LS 266 en-LS ?\d{3}
LT 370 lt-LT (LT-)?\d{5}
LU 352 fr-LU,de-LU,lb-LU (L-)?\d{4}
LV 371 lv-LV (LV-)?\d{4}
LY 218 ar-LY,en-US -
MA 212 ar-MA,fr-MA \d{5}
MC 377 fr-MC 980\d{2}
MD 373 ro-MD,ru-MD (MD-?)?\d{4}
ME 382 sr-ME 8\d{4}
MF 590 fr-MF 97150
MG 261 fr-MG,mg-MG ?\d{3}
MH 692 en-MH 969[67]0(-\d{4})?
MK 389 mk-MK \d{4}
ML 223 fr-ML -
MM 95 my-MM,en-US ?\d{5}
MN 976 mn-MN ?\d{5,6}
MO 853 zh-MO,pt-MO,en-MO -
MP 1670 en-MP 9695[0-2](-\d{4})?
MQ 596 fr-MQ 972\d{2}
MR 222 ar-MR,fr-MR -
MS 1664 en-MS ?MSR ?\d{4}
MT 356 mt-MT,en-MT [A-Z]{3} ?\d{4}
MU 230 en-MU,fr-MU ?\d{5}
MV 960 dv-MV,en-MV ?\d{5}
MW 265 en-MW -
MX 52 es-MX \d{5}
MY 60 ms-MY,en-MY \d{5}
MZ 258 pt-MZ ?\d{4}
NA 264 en-NA ?\d{5}
NC 687 fr-NC 988\d{2}
NE 227 fr-NE ?\d{4}
NF 672 en-NF 2899
NG 234 en-NG ?\d{6}
NI 505 es-NI ?\d{5}
NL 31 nl-NL [1-9]\d{3} ?[A-Z]{2}
NO 47 nb-NO,nn-NO \d{4}
NP 977 ne-NP,en-US ?\d{5}
NR 674 en-NR -
NU 683 en-NU -
NZ 64 en-NZ \d{4}
OM 968 ar-OM,en-US ?\d{3}
PA 507 es-PA ?\d{4}
PE 51 es-PE ?\d{5}
PF 689 fr-PF 987\d{2}
PG 675 en-PG ?\d{3}
PH 63 en-PH,fil-PH \d{4}
PK 92 en-PK,ur-PK \d{5}
PL 48 pl-PL \d{2}-?\d{3}
PM 508 fr-PM 97500
PN 64 en-PN ?PCRN ?1ZZ
PR 1787,1939 es-PR,en-PR 00[679]\d{2}(-\d{4})?
PS 970 ar-PS,en-US ?P?\d{3,7}
PT 351 pt-PT \d{4}-?\d{3}
PW 680 en-PW 96940(-\d{4})?
PY 595 es-PY ?\d{4}
QA 974 ar-QA,en-US -
RE 262 fr-RE 974\d{2}
RO 40 ro-RO \d{6}
RS 381 sr-RS \d{5}
RU 7 ru-RU \d{6}
RW 250 en-RW,fr-RW -
SA 966 ar-SA,en-US \d{5}(-\d{4})?
SB 677 en-SB -
SC 248 en-SC,fr-SC -
SE 46 sv-SE \d{3} ?\d{2}
SG 65 en-SG,zh-SG \d{6}
SH 290 en-SH ?(ASCN|STHL|TDCU) ?1ZZ
SI 386 sl-SI (SI-)?\d{4}
SJ 47 nb-SJ \d{4}
SK 421 sk-SK \d{3} ?\d{2}
SL 232 en-SL -
SM 378 it-SM 4789\d
SN 221 fr-SN ?\d{5}
SO 252 so-SO,ar-SO -
SR 597 nl-SR -
SS 211 en-SS -
ST 239 pt-ST -
SV 503 es-SV ?\d{4}
SX 1721 nl-SX,en-SX -
SZ 268 en-SZ ?[A-Z]\d{3}
TC 1649 en-TC ?TKCA ?1ZZ
TD 235 fr-TD,ar-TD -
TF 262 fr-FR -
TG 228 fr-TG -
TH 66 th-TH,en-US \d{5}
TJ 992 tg-TJ,ru-RU \d{6}
TK 690 en-TK -
TL 670 pt-TL -
TM 993 tk-TM,ru-RU \d{6}
TN 216 ar-TN,fr-TN \d{4}
TO 676 to-TO,en-TO -
TR 90 tr-TR \d{5}
TT 1868 en-TT ?\d{6}
TV 688 en-TV -
TW 886 zh-TW \d{3}(\d{2,3})?
TZ 255 sw-TZ,en-TZ ?\d{5}
UA 380 uk-UA,ru-UA \d{5}
UG 256 en-UG,sw-UG -
UM 1 en-UM ?96898(-\d{4})?
US 1 en-US,es-US \d{5}(-\d{4})?
UY 598 es-UY \d{5}
UZ 998 uz-UZ,ru-RU \d{6}
VA 379,39 it-VA 00120
VC 1784 en-VC ?VC\d{4}
VE 58 es-VE \d{4}
VG 1284 en-VG ?VG\d{4}
VI 1340 en-VI 008\d{2}(-\d{4})?
VN 84 vi-VN,en-US ?\d{5,6}
VU 678 en-VU,fr-VU -
WF 681 fr-WF 986\d{2}
WS 685 en-WS -
XE 599 nl-BQ -
XJ 47 nb-SJ ?\d{4}
XK 383 sq-XK,sr-XK \d{5}
XS 599 nl-BQ -
YE 967 ar-YE,en-US -
YT 262 fr-YT 976\d{2}
ZA 27 en-ZA,af-ZA \d{4}
ZM 260 en-ZM ?\d{5}
ZW 263 en-ZW -
`

/** Numbers for value added tax, without the spaces and dots that people write into them. */
export const vatTable = String.raw`
AT ATU\d{8}
BE BE[01]?\d{9}
BG BG\d{9,10}
CH CHE-?\d{9}(MWST|TVA|IVA)?
CY CY\d{8}[A-Z]
CZ CZ\d{8,10}
DE DE\d{9}
DK DK\d{8}
EE EE\d{9}
ES ES[A-Z0-9]\d{7}[A-Z0-9]
FI FI\d{8}
FR FR[A-Z0-9]{2}\d{9}
GB GB(\d{9}(\d{3})?|(GD|HA)\d{3})
GR EL\d{9}
HR HR\d{11}
HU HU\d{8}
IE IE\d[A-Z0-9]\d{5}[A-Z]{1,2}
IS \d{5,6}
IT IT\d{11}
LI \d{5}
LT LT(\d{9}|\d{12})
LU LU\d{8}
LV LV\d{11}
MC FR[A-Z0-9]{2}\d{9}
MT MT\d{8}
NL NL\d{9}B\d{2}
NO (NO)?\d{9}(MVA)?
PL PL\d{10}
PT PT\d{9}
RO RO\d{2,10}
SE SE\d{12}
SI SI\d{8}
SK SK\d{10}
`
