package io.kairan.render.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 会議録（案）: running text of the last meeting, four pages of A4. */
final class MinutesPaper {

  private record Speech(String speaker, String words) {}

  private static final List<Speech> SPEECHES =
      List.of(
          new Speech(
              "委員長（長谷川　誠）", "ただいまから総務企画委員会を開会いたします。出席委員は定足数に達しております。本日の議事は、お手元の次第のとおり進めさせていただきます。"),
          new Speech("委員長", "はじめに、庁内ネットワークの更新について、情報システム課から説明をお願いします。"),
          new Speech(
              "情報システム課長（大西　健）",
              "会議資料の印刷は年間約31万枚に上り、差し替えのたびに職員が製本をやり直しております。会議室の無線環境は平成28年に整備したもので、同時に接続できる端末は20台程度が限界でございます。"),
          new Speech("委員（佐々木　恵）", "紙の資料には書き込みができる、めくる場所がすぐに分かるという良さがあります。高齢の委員が取り残されないか心配です。"),
          new Speech(
              "情報システム課長",
              "議長のめくったページに全員の画面が自動で追従し、何も触らなくても同じページが見える仕組みといたします。書き込みは指でもペンでもでき、個人のメモは本人だけが見られます。"),
          new Speech("委員（渡辺　正男）", "通信が切れたときに会議が止まるようでは困る。そこはどう考えているのか。"),
          new Speech("情報システム課長", "資料はあらかじめ端末に配っておきますので、通信が切れても閲覧とメモは続けられます。復旧すれば自動で元のページに戻ります。"),
          new Speech("委員（山本　由美子）", "近隣の3市と共同で利用する案も出ていると聞きます。費用はどの程度下がりますか。"),
          new Speech("企画政策課長（中村　淳）", "4市で利用した場合、1市当たりの負担はおおむね3割減ると見込んでおります。詳細は次回の委員会で資料をお示しいたします。"),
          new Speech("委員（小川　浩一）", "会議の記録の扱いについて伺います。共有の書き込みは公文書として残るのでしょうか。"),
          new Speech("総務課長（藤本　和子）", "閉会時に、資料の原本と書き込みを重ねた写しを合わせて保存いたします。個人のメモは本人のものであり、記録には含めません。"),
          new Speech("委員（加藤　隆）", "職員が会議中に走り回ることのないよう、準備の段階で端末の状態が分かるようにしてほしい。要望として申し上げます。"),
          new Speech("委員長", "ほかに質疑はございませんか。なければ、本件は説明を受けたこととし、次回に補正予算案と併せて審査いたします。"),
          new Speech("委員長", "次に、請願第1号の取扱いについて事務局から報告をお願いします。"),
          new Speech(
              "事務局（村上　彩）",
              "請願第1号は、みどり野駅前のバス停留所に屋根とベンチの設置を求めるもので、署名は1,284名でございます。次回の委員会で請願者の意見を聴く予定です。"),
          new Speech("委員（石田　弘）", "現地を見たうえで判断したい。写真だけでもよいので、次回までに用意してもらいたい。"),
          new Speech("委員長", "事務局で現地の写真を準備してください。本日の議事はすべて終了いたしました。以上で散会といたします。"));

  private MinutesPaper() {}

  static void write(Path file, Path fonts) throws IOException {
    try (Booklet booklet = new Booklet("総務企画委員会 会議録（案）", fonts, 101)) {
      int number = 1;
      Sheet sheet = first(booklet);
      float y = 268;
      for (Speech speech : SPEECHES) {
        List<String> lines = Paragraph.lines(sheet.type().mincho(), 11, 451, "　" + speech.words());
        if (y + (lines.size() + 1) * 19.25f + 8 > sheet.height() - 64) {
          sheet.folio(Integer.toString(number++));
          sheet.close();
          sheet = booklet.sheet(Sheet.A4);
          y = 80;
        }
        sheet.text(sheet.type().gothic(), 11, 72, y, "○" + speech.speaker());
        y =
            Paragraph.set(
                    sheet, sheet.type().mincho(), 11, 72, y + 19.25f, 451, "　" + speech.words())
                + 8;
      }
      sheet.right(
          sheet.type().mincho(), 11, 523, Math.min(y + 16, sheet.height() - 60), "（午後3時12分　散会）");
      sheet.folio(Integer.toString(number));
      sheet.close();
      booklet.save(file);
    }
  }

  private static Sheet first(Booklet booklet) throws IOException {
    Sheet sheet = booklet.sheet(Sheet.A4);
    sheet.paperNumber("会議録（案）");
    sheet.centred(sheet.type().mincho(), 18, sheet.width() / 2, 108, "みどり野市議会　総務企画委員会　会議録");
    float y = 150;
    for (String line :
        List.of(
            "日　　時　　令和8年10月27日（火）　午後1時30分から",
            "場　　所　　みどり野市役所　第2委員会室",
            "出席委員　　長谷川委員長、佐々木副委員長、渡辺、山本、小川、加藤、石田、小林の各委員",
            "説 明 員　　総務課長、企画政策課長、情報システム課長")) {
      sheet.text(sheet.type().mincho(), 11, 72, y, line);
      y += 21;
    }
    sheet.line(72, 238, 523, 238, 0.6f);
    return sheet;
  }
}
