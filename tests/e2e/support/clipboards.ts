import type { Page } from '@playwright/test';

/** What several programs put on the clipboard as HTML, shortened, and the text that must come of it. */
type Clipboard = { name: string; html: string; text: string; lost: RegExp | null };

const WORD_DESKTOP = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0in; font-size:14.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<p class=MsoNormal><b>Trước đây</b> canh mép
bằng tay,<span style='mso-spacerun:yes'>  </span>mỗi ca tháo ra
34 sản phẩm.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Uốn tôn thành gá<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>dày
0,8 mm</p>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Bắt vào bàn máy</p>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Hai vít<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Tháng<o:p></o:p></p></td><td><p class=MsoNormal>Hàng lỗi</p></td></tr>
<tr><td><p class=MsoNormal>01</p></td><td><p class=MsoNormal>34</p><p class=MsoNormal>(mỗi ca)</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025" style='width:98pt'><v:imagedata src="file:///C:/1.png"/></v:shape><![endif]--><![if !vml]><img
width=131 height=98 src="file:///C:/1.png"><![endif]></p>
<p class=MsoNormal>Còn <del cite="mailto:a">sai</del><ins>6</ins> sản phẩm.<span style='display:none;mso-hide:all'>ẩn</span></p>
<!--EndFragment--></body></html>`;

const WORD_PHONE = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<p dir="ltr" style="margin-left:0;font-family:Calibri;mso-ascii-theme-font:minor-latin">Tôi đã làm:</p>
<ol start="3"><li style="mso-list:l0 level1 lfo1"><p dir="ltr">Vẽ sơ đồ</p></li><li><p dir="ltr"><b>Cắt thử</b></p>
<ul><li><p>50 đôi</p></li></ul></li></ol><p dir="ltr">Xong trong một ca.</p></body></html>`;

const WORD_PHONE_PARAGRAPHS = `<html><body><p class="MsoListParagraph" style="mso-list:l2 level1 lfo3"><!--[if !supportLists]--><span
style="mso-list:Ignore">&#61623;<span>&nbsp;&nbsp;</span></span><!--[endif]--><span>Một</span></p><p class="MsoListParagraph"
style="mso-list:l2 level1 lfo3">Hai</p><p class="MsoNormal">Ba</p></body></html>`;

const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><p dir="ltr"
style="line-height:1.38"><span style="font-size:11pt;font-family:Arial">Kho chia ba vùng.</span></p><br /><ul style="padding-inline-start:48px"><li
dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>vùng nhanh</span></p></li><ul><li dir="ltr"
aria-level="2"><p dir="ltr" role="presentation"><span>sát cửa</span></p></li></ul></ul><div dir="ltr"><table><colgroup><col /><col
/></colgroup><tbody><tr><td><p dir="ltr"><span>Ô</span></p></td><td><p dir="ltr"><span>Mã</span></p></td></tr></tbody></table></div></b>`;

const WORD_ONLINE = `<div class="OutlineElement"><div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li
data-leveltext="-"><p class="Paragraph" style="mso-outline:0"><span class="TextRun">Đo độ giãn</span><span class="EOP">&nbsp;</span></p></li></ul></div>
<p class="Paragraph"><span>Dòng một</span><br><span>Dòng hai</span></p></div>`;

export const CLIPBOARDS: readonly Clipboard[] = [
  {
    name: 'Word on a desk',
    html: WORD_DESKTOP,
    text: [
      'Trước đây canh mép bằng tay, mỗi ca tháo ra 34 sản phẩm.',
      '',
      '- Uốn tôn thành gá',
      '  - dày 0,8 mm',
      '1. Bắt vào bàn máy',
      'a) Hai vít',
      'Tháng | Hàng lỗi',
      '01 | 34 (mỗi ca)',
      'Còn 6 sản phẩm.',
    ].join('\n'),
    lost: /hình, chú thích, phần chữ đã gạch bỏ, kiểu chữ/,
  },
  {
    name: 'Word on a phone, lists as lists',
    html: WORD_PHONE,
    text: 'Tôi đã làm:\n3. Vẽ sơ đồ\n4. Cắt thử\n  - 50 đôi\nXong trong một ca.',
    lost: /kiểu chữ/,
  },
  { name: 'Word on a phone, lists as paragraphs', html: WORD_PHONE_PARAGRAPHS, text: '- Một\n- Hai\nBa', lost: /kiểu chữ/ },
  { name: 'Google Docs', html: GOOGLE_DOCS, text: 'Kho chia ba vùng.\n\n- vùng nhanh\n  - sát cửa\nÔ | Mã', lost: /kiểu chữ/ },
  { name: 'Word in a browser', html: WORD_ONLINE, text: '- Đo độ giãn\nDòng một\nDòng hai', lost: /kiểu chữ/ },
  { name: 'a picture alone', html: '<img src="file:///C:/1.png">', text: '', lost: /Không dán được: hình/ },
];

/** Fonts named run by run: old letters, capitals of an H font, and Unicode beside them. */
export const OLD_FONTS_BY_NAME = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal><span style='font-family:".VnTimeH"'>c«ng ®oµn</span><span
style='font-family:".VnTime"'> c¬ së m&shy;u</span><span style='font-family:"VNI-Times"'> Coâng nhaân</span><span
style='font-family:"Times New Roman"'> Dĩ An</span></p></body></html>`,
  asItIs: 'c«ng ®oµn c¬ së m\u00adu Coâng nhaân Dĩ An',
  unicode: 'CÔNG ĐOÀN cơ sở mưu Công nhân Dĩ An',
};

/** What a copy button has put on the clipboard, as a person would find out: pages here are denied reading it by themselves. */
export async function pastedText(page: Page): Promise<string> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' })));
  const field = page.locator('#pasted');
  await field.press('Control+V');
  const text = await field.inputValue();
  await field.evaluate((element) => element.remove());
  return text;
}
